import { describe, expect, it } from 'vitest';
import { hash } from '../../../src/matching/reading/features.ts';
import { read } from '../small.ts';

const unknown = (question: string) => {
  const found = read(question).unknown;
  return found && `${found.kind}: ${found.text}`;
};

describe('two names beside each other', () => {
  it.each([
    ['what is sales marketing', 'sales marketing'],
    ['what does the distribution operations team do', 'distribution operations team'],
    ['goals of sales-operations', 'sales-operations'],
    ['Sales Ops?', 'sales ops'],
    ['销售运营是做什么的', '销售运营'],
    ['銷售營運是什麼', '销售运营'],
    ['营销分销的目标', '营销分销'],
    ['介绍一下分销营销', '分销营销'],
    ['sales 运营是啥', 'sales 运营'],
  ])('make a third thing in %s: %s', (question, text) => {
    expect(unknown(question)).toBe(`compound: ${text}`);
  });

  it.each([
    ['what is internet operations', 'it is one name'],
    ['互联网运营是什么', 'it is one name'],
    ['sales and marketing goals', 'they are joined'],
    ['销售和运营的目标', 'they are joined'],
    ['销售、运营的目标', 'they are joined'],
    ['sales, marketing: who are they', 'they are joined'],
    ['sales / marketing', 'they are joined'],
    ['销售运营哪个好', 'they are set side by side'],
    ['sales marketing, what is the difference', 'they are set side by side'],
    ['销售运营这两个的目标', 'they are counted as two'],
    ['销售运营营销', 'three are a list'],
    ['is distribution sales', 'it asks whether one is the other'],
    ['运营部运营', 'they are the same'],
    ['the goal of sales', 'there is one'],
    ['sales marketing alignment', 'they are words among others'],
    ['what is slaes marketing', 'one may be a slip in a longer name'],
  ])('do not in %s: %s', (question) => {
    expect(unknown(question)).toBeNull();
  });

  it('come with what they have together and neither has by itself', () => {
    const ids = (question: string) => [...(read(question).unknown?.words.ids ?? [])];
    expect(ids('what is sales marketing')).toEqual([hash('w2:sales market')]);
    expect(ids('销售运营')).toContain(hash('2:售运'));
    expect(ids('销售运营')).not.toContain(hash('2:销售'));
  });
});

describe('a stranger whom a question is about', () => {
  it.each([
    ['what does HR do', 'hr'],
    ['so what does the finance team actually do all day?', 'finance'],
    ['what is legal', 'legal'],
    ["what's procurement for", 'procurement'],
    ['who are the data science people', 'data science'],
    ['tell me about customer success', 'customer success'],
    ['responsibilities of the legal department', 'legal'],
    ['what are the duties of an accountant', 'accountant'],
    ['财务是干嘛的', '财务'],
    ['请问法务部平时都做些什么？', '法务部'],
    ['法务部的职责', '法务部'],
    ['采购岗负责哪些工作', '采购'],
    ['什么是供应链', '供应链'],
    ['人力资源是什么部门呀', '人力资源'],
    ['介绍一下客服团队', '客服'],
    ['HR是干啥的', 'hr'],
    ['財務部是做什麼的', '财务部'],
  ])('is named in %s: %s', (question, name) => {
    expect(read(question)).toMatchObject({ about: name, unknown: null });
  });

  it.each([
    ['what does sales do', 'it is known'],
    ['销售是干嘛的', 'it is known'],
    ['what does the sales enablement team do', 'a known name stands in it'],
    ['what is the goal', 'it asks for something, of nobody'],
    ['目标是什么', 'it asks for something, of nobody'],
    ['what is it', 'a pronoun'],
    ['what do you do', 'the bot'],
    ['你是干嘛的', 'the bot'],
    ['他们是做什么的', 'a pronoun'],
    ['这个是什么', 'a pronoun'],
    ["what's going on", 'nobody'],
    ['what is wrong with you', 'nobody'],
    ['今天做什么', 'nobody'],
    ['HR 今天请假了', 'it does not ask what somebody is or does'],
    ['how do I reset my password', 'it does not ask what somebody is or does'],
    ['sales vs engineering', 'it sets things side by side'],
    ['hr', 'it asks nothing'],
    ['', 'nothing'],
  ])('is not in %j: %s', (question) => {
    expect(read(question).about).toBeNull();
  });
});

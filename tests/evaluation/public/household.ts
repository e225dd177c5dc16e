import type { PublicSet } from '../../../src/evaluation/public/formats.ts';

const INTENTS: Readonly<Record<string, readonly string[]>> = {
  lamp_dim: [
    'dim the lamp please',
    'make the lamp less bright',
    'the lamp should be darker',
    'turn the lamp down a little',
    'can you dim the bedroom lamp',
  ],
  'Kettle_boil?': [
    'boil some water in the kettle',
    'start the kettle',
    'i want boiling water for tea',
    'put the kettle on',
    'heat the kettle until it boils',
  ],
  garden_watering: [
    'water the garden tonight',
    'turn on the sprinkler',
    'the plants outside need water',
    'give the flower beds some water',
    'start watering the garden',
  ],
};

/** An invented set of three intents, in the manner of published ones. */
export const HOUSEHOLD: PublicSet = {
  name: 'Household',
  train: Object.entries(INTENTS).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent }))),
  test: [
    { text: 'please dim the lamp in the hall', intent: 'lamp_dim' },
    { text: 'put on the kettle for tea', intent: 'Kettle_boil?' },
    { text: 'turn on the garden sprinkler', intent: 'garden_watering' },
    { text: 'start watering the plants', intent: 'garden_watering' },
  ],
  outsideTrain: [
    'who won the chess final',
    'how tall is that mountain',
    'sing me a song',
    'what rhymes with orange',
  ],
  outsideTest: ['who won the football final', 'how tall is the tower', 'sing a lullaby'],
};

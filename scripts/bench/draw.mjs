import * as echarts from 'echarts';

const ENOUGH = 50;
const PANELS = [
  { title: 'p99 of a question, ms', of: ({ p99 }) => p99, type: 'log' },
  {
    title: 'right first answers, %',
    // Of a few questions no share can be told.
    of: ({ accuracy, questions }) => (questions >= ENOUGH ? 100 * accuracy : null),
    type: 'value',
  },
];

/** Time and accuracy by how many phrasings there are; what was over the limit has no point. */
export function draw(results) {
  const sizes = Object.keys(results);
  const names = [...new Set(sizes.flatMap((size) => Object.keys(results[size])))];
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 420 });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    color: ['#d62728', '#1f77b4', '#17becf', '#2ca02c', '#9467bd', '#8c564b'],
    legend: { top: 8, data: names },
    title: PANELS.map(({ title }, i) => ({
      text: title,
      left: `${i * 50 + 4}%`,
      top: 44,
      textStyle: { fontSize: 14 },
    })),
    grid: PANELS.map((_, i) => ({ left: `${i * 50 + 6}%`, width: '40%', top: 84, bottom: 48 })),
    xAxis: PANELS.map((_, gridIndex) => ({
      gridIndex,
      type: 'category',
      data: sizes.map((size) => Number(size).toLocaleString('en')),
      name: 'phrasings',
      nameLocation: 'middle',
      nameGap: 28,
    })),
    yAxis: PANELS.map(({ type }, gridIndex) => ({
      gridIndex,
      type,
      ...(type === 'value' && { min: 0, max: 100 }),
    })),
    series: PANELS.flatMap(({ of }, i) =>
      names.map((name) => ({
        name,
        type: 'line',
        xAxisIndex: i,
        yAxisIndex: i,
        symbolSize: 8,
        lineStyle: { width: name === names[0] ? 4 : 2 },
        data: sizes.map((size) => of(results[size][name] ?? {}) ?? null),
      })),
    ),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
}

import { mergeMetrics } from './merge-metrics.js';

const block = (name: string, ...samples: string[]): string =>
  [`# HELP ${name} About ${name}.`, `# TYPE ${name} gauge`, ...samples].join('\n');

describe('Metrics of several processes', () => {
  it('become one text that describes each metric once and has the samples of all processes', () => {
    const web = `${block('a', 'a{process="web"} 1')}\n\n${block('b', 'b 2')}\n`;
    const worker = `${block('a', 'a{process="worker"} NaN')}\n\n${block('c', 'c 3')}\n`;
    expect(mergeMetrics([web, worker])).toBe(
      `${block('a', 'a{process="web"} 1', 'a{process="worker"} NaN')}\n\n${block('b', 'b 2')}\n\n${block('c', 'c 3')}\n`,
    );
  });
});

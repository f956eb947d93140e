import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { metricsNamedIn } from '../../test/support/named-metrics.js';
import { projectPath } from '../project-path.js';

interface Rule {
  alert?: string;
  record?: string;
  expr: string;
  labels?: { severity?: string };
  annotations?: { summary?: string; action?: string };
}

interface Panel {
  id: number;
  title: string;
  targets: { expr: string; legendFormat: string }[];
}

const read = (file: string): string => readFileSync(projectPath(`config/deploy/${file}`), 'utf8');
const { groups } = parse(read('prometheus-rules.yaml')) as { groups: { name: string; rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(read('grafana-dashboard.json')) as { panels: Panel[] };

describe('The rules for Prometheus', () => {
  it('say of each alert how severe it is, what is wrong and what to do', () => {
    const alerts = rules.filter(({ alert }) => alert !== undefined);
    expect(alerts.length).toBeGreaterThan(10);
    for (const { alert, labels, annotations } of alerts) {
      expect(alert).toMatch(/^Thang[A-Z]\w+$/);
      expect(labels?.severity).toMatch(/^(critical|warning|info)$/);
      expect(annotations?.summary).toMatch(/\.$/);
      expect(annotations?.action).toMatch(/\.$/);
    }
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  });

  it('are about metrics, in expressions with closed brackets', () => {
    for (const { expr } of rules) {
      expect(metricsNamedIn(expr).length).toBeGreaterThan(0);
      expectClosed(expr);
    }
  });
});

describe('The Grafana dashboard', () => {
  it('has a title, an id of its own and an expression with closed brackets in each panel', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const { title, targets } of panels) {
      expect(title).not.toBe('');
      expect(targets.length).toBeGreaterThan(0);
      for (const { expr, legendFormat } of targets) {
        expect(metricsNamedIn(expr).length).toBeGreaterThan(0);
        expect(legendFormat).not.toBe('');
        expectClosed(expr);
      }
    }
  });

  it('shows only recorded series that the rules define', () => {
    const recorded = new Set(rules.flatMap(({ record = [] }) => record));
    const shown = panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/thang:\S+?\b[\w:]*/g) ?? []),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const name of shown) expect(recorded).toContain(name);
  });
});

function expectClosed(expr: string): void {
  const bare = expr.replace(/"[^"]*"/g, '""');
  for (const [open, close] of ['()', '[]', '{}']) {
    expect(bare.split(open!).length).toBe(bare.split(close!).length);
  }
}

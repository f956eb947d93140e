/** A CloudEvent of a sample, as it is sent to the recorder. */
export interface SampleEvent {
  specversion: '1.0';
  source: string;
  id: string;
  type: string;
  subject: string;
  orgunit?: string;
  /** RFC 3339, UTC. */
  time: string;
  backfill?: true;
  data: Readonly<Record<string, unknown>>;
}

/** The parts of an event that a converter provides; the rest follows from the sample. */
export interface Fact {
  /** The id, unique within the sample and the same in every conversion. */
  id: string;
  /** The noun and the past participle, for example `service.registered`. */
  type: string;
  subject: string;
  orgUnit?: string;
  time: string;
  data?: Readonly<Record<string, unknown>>;
}

/** Turns the facts of a sample into events. Those before `liveFrom` are backfill and send no notifications. */
export function toEvents(sample: string, facts: readonly Fact[], liveFrom: number): SampleEvent[] {
  return facts.map(({ id, type, subject, orgUnit, time, data = {} }) => ({
    specversion: '1.0',
    source: `/samples/${sample}`,
    id,
    type: `vn.thang.${type}.v1`,
    subject,
    ...(orgUnit === undefined ? {} : { orgunit: orgUnit }),
    time,
    ...(Date.parse(time) < liveFrom ? { backfill: true as const } : {}),
    data,
  }));
}

export interface Body {
  code: string;
  name: string | { vi: string; en: string };
  level: 'nation' | 'ministry' | 'province';
  parent?: string;
  /** RFC 3339. */
  since: string;
}

export function established({ code, name, level, parent, since }: Body): Fact {
  const data = { name, level, ...(parent === undefined ? {} : { parent }) };
  return {
    id: `org-unit/${code}`,
    type: 'org-unit.established',
    subject: `org-unit/${code}`,
    time: since,
    data,
  };
}

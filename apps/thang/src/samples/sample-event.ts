/** A CloudEvent of a sample, as it is sent to the recorder. */
export interface SampleEvent {
  specversion: '1.0';
  source: string;
  id: string;
  type: string;
  subject?: string;
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
  subject?: string;
  orgUnit?: string;
  /** The part of the sample that sends it, where there are several: a source of its own. */
  feed?: string;
  time: string;
  /** The id of the fact of the same feed that this one takes back. */
  retracts?: string;
  data?: Readonly<Record<string, unknown>>;
}

/** Turns the facts of a sample into events. Those before `liveFrom` are backfill: nobody is notified. */
export function toEvents(sample: string, facts: readonly Fact[], liveFrom: number): SampleEvent[] {
  return facts.map(({ id, type, subject, orgUnit, feed, time, retracts, data = {} }) => {
    const source = ['/samples', sample, ...(feed === undefined ? [] : [feed])].join('/');
    return {
      specversion: '1.0',
      source,
      id,
      type: `vn.thang.${type}.v1`,
      ...(subject === undefined ? {} : { subject }),
      ...(orgUnit === undefined ? {} : { orgunit: orgUnit }),
      time,
      ...(Date.parse(time) < liveFrom ? { backfill: true as const } : {}),
      data: retracts === undefined ? data : { source, id: retracts, ...data },
    };
  });
}

export interface Body {
  code: string;
  name: string | { vi: string; en: string };
  level: 'nation' | 'ministry' | 'province' | 'department';
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

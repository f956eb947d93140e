import { Counter, Gauge, Registry } from 'prom-client';
import type { ProcessState, ServiceMessage, SupervisorMessage } from '#runtime';

/** A run of a service that the hub may write to. */
export interface HubMember {
  send: (message: SupervisorMessage) => void;
}

const ANSWER_WITHIN_MS = 1_500;

interface Gathering {
  texts: string[];
  missing: number;
  finish: () => void;
}

/**
 * Passes messages between the services of a supervisor, so that the one with an address can answer for all:
 * how each of them is, and its metrics. Adds what only the supervisor knows: which service runs, and how
 * often it was started.
 */
export class ServiceHub {
  private readonly members = new Map<string, HubMember>();
  private readonly lastState = new Map<string, ProcessState | null>();
  private readonly gatherings = new Map<string, Gathering>();
  private readonly registry = new Registry();
  private readonly up = new Gauge({
    name: 'thang_service_up',
    help: 'Whether the process of a service runs (1) or not (0), as the supervisor sees it.',
    labelNames: ['service'],
    registers: [this.registry],
  });
  private readonly starts = new Counter({
    name: 'thang_service_starts_total',
    help: 'How often the supervisor has started the process of a service.',
    labelNames: ['service'],
    registers: [this.registry],
  });

  /** Takes note of a process that was launched, instead of an earlier one of the same name. */
  join(name: string, member: HubMember): void {
    this.members.set(name, member);
    this.starts.inc({ service: name });
    this.up.set({ service: name }, 1);
    for (const [other, state] of this.lastState) if (other !== name) member.send({ other, state });
  }

  leave(name: string, member: HubMember): void {
    if (this.members.get(name) !== member) return;
    this.members.delete(name);
    this.up.set({ service: name }, 0);
    this.tellOthers(name, null);
  }

  receive(name: string, message: ServiceMessage): void {
    if ('state' in message) this.tellOthers(name, message.state);
    else if ('metricsWanted' in message) this.gather(name, message.metricsWanted);
    else if ('metrics' in message) this.add(gatheringKey(message.wantedBy, message.number), message.metrics);
  }

  private tellOthers(name: string, state: ProcessState | null): void {
    this.lastState.set(name, state);
    for (const [other, member] of this.members) if (other !== name) member.send({ other: name, state });
  }

  private gather(wantedBy: string, number: number): void {
    const asked = [...this.members].filter(([name]) => name !== wantedBy);
    const key = gatheringKey(wantedBy, number);
    const late = setTimeout(() => this.gatherings.get(key)?.finish(), ANSWER_WITHIN_MS);
    const gathering: Gathering = {
      texts: [],
      missing: asked.length,
      finish: () => {
        clearTimeout(late);
        this.gatherings.delete(key);
        void this.answer(wantedBy, number, gathering.texts);
      },
    };
    this.gatherings.set(key, gathering);
    for (const [, member] of asked) member.send({ wantedBy, number });
    if (asked.length === 0) gathering.finish();
  }

  private add(key: string, text: string): void {
    const gathering = this.gatherings.get(key);
    if (!gathering) return;
    gathering.texts.push(text);
    gathering.missing -= 1;
    if (gathering.missing === 0) gathering.finish();
  }

  private async answer(wantedBy: string, number: number, texts: readonly string[]): Promise<void> {
    const own = await this.registry.metrics();
    this.members.get(wantedBy)?.send({ number, metrics: [...texts, own] });
  }
}

function gatheringKey(wantedBy: string, number: number): string {
  return `${wantedBy} ${number}`;
}

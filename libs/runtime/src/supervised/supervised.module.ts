import { Module, type DynamicModule } from '@nestjs/common';
import { register } from 'prom-client';
import { OtherProcesses } from '#web';
import type { SupervisorMessage } from './messages.js';
import { SUPERVISOR_CHANNEL, SupervisedProcesses, type SupervisorChannel } from './supervised-processes.js';

/** Joins a process to the others of its supervisor. Their metrics differ by the label `process`. */
@Module({})
export class SupervisedModule {
  static forProcess(name: string, channel: SupervisorChannel): DynamicModule {
    register.setDefaultLabels({ process: name });
    return {
      module: SupervisedModule,
      global: true,
      providers: [
        { provide: SUPERVISOR_CHANNEL, useValue: channel },
        SupervisedProcesses,
        { provide: OtherProcesses, useExisting: SupervisedProcesses },
      ],
      exports: [OtherProcesses],
    };
  }
}

/** Returns the channel to the supervisor of this process; null when nothing supervises it over IPC. */
export function supervisorOfProcess(): SupervisorChannel | null {
  if (!process.send) return null;
  return {
    // The supervisor may have ended; this process then learns it by the event `disconnect`.
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => void process.on('message', (message) => listener(message as SupervisorMessage)),
  };
}

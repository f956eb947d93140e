/** The processes of the installation that this one answers for, because they have no address of their own. */
export abstract class OtherProcesses {
  /** Returns the metrics of each process that answers in time. */
  abstract metrics(): Promise<string[]>;
}

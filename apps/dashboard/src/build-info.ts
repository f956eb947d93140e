/** What was built; provided by whoever starts the app. */
export class BuildInfo {
  constructor(readonly version: string) {}
}

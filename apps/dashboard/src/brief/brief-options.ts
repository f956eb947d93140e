/** What briefs need of the settings. */
export class BriefOptions {
  constructor(
    /** The address under which people reach the page. */
    readonly publicUrl: string,
    /** Path of Chromium; `null`: look for it on the PATH. */
    readonly chromium: string | null,
  ) {}
}

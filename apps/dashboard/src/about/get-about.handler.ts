import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Settings } from '#config';
import { Clock, inLanguage, ScaledClock, type Language } from '#kernel';
import { OrgDirectory } from '#org-units';
import type { AboutResponse } from './about.response.js';

/** The name and version of the running build. */
export class BuildInfo {
  constructor(readonly version: string) {}
}

export class GetAbout extends Query<AboutResponse> {
  constructor(readonly language: Language) {
    super();
  }
}

@QueryHandler(GetAbout)
export class GetAboutHandler implements IQueryHandler<GetAbout> {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly build: BuildInfo,
    private readonly directory: OrgDirectory,
  ) {}

  async execute({ language }: GetAbout): Promise<AboutResponse> {
    const { tree } = await this.directory.current();
    const rate = this.clock instanceof ScaledClock ? this.clock.rate : 1;
    return {
      version: this.build.version,
      mode: this.settings.mode,
      clock: {
        now: new Date(this.clock.now()).toISOString(),
        simulated: this.clock instanceof ScaledClock,
        rate,
      },
      timeZone: this.settings.timeZone,
      samples: this.settings.samples.map(({ title, source, licence, ...sample }) => ({
        ...sample,
        title: inLanguage(title, language),
        source: inLanguage(source, language),
        licence: inLanguage(licence, language),
        loaded: tree.get(sample.root) !== undefined,
      })),
      empty: tree.roots().length === 0,
    };
  }
}

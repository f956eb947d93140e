import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SignInOptions } from '#identity';
import { InstallationSettings, Mailer } from '#installation';
import { DemoPersons } from '../session/demo-persons.js';
import type { SignInWaysResponse } from './sign-in.response.js';

export class GetSignInWays extends Query<SignInWaysResponse> {}

@QueryHandler(GetSignInWays)
export class GetSignInWaysHandler implements IQueryHandler<GetSignInWays> {
  constructor(
    private readonly options: SignInOptions,
    private readonly installation: InstallationSettings,
    private readonly mailer: Mailer,
    private readonly demo: DemoPersons,
  ) {}

  async execute(): Promise<SignInWaysResponse> {
    const { password, link, openId } = this.options.settings;
    const { name } = await this.installation.effective();
    return {
      installation: name,
      password,
      link: link && (await this.mailer.isReady()),
      openId: openId && { name: openId.name },
      demo: this.demo.list(),
    };
  }
}

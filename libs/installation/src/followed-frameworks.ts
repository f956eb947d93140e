import { Injectable } from '@nestjs/common';
import { InstallationSettings } from './installation-settings.js';

/** The frameworks whose changes are notified, as they were at the last `refresh`. */
@Injectable()
export class FollowedFrameworks {
  private ids: readonly string[] | null = [];

  constructor(private readonly settings: InstallationSettings) {}

  /** Reads the choice again. Call it before each batch of changes. */
  async refresh(): Promise<void> {
    this.ids = await this.settings.followed();
  }

  includes(framework: string): boolean {
    return this.ids?.includes(framework) ?? true;
  }
}

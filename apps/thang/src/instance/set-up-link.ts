import { SET_UP_HOURS, SetUpLinks } from '#identity';
import { identityTools } from './identity-tools.js';

export interface SetUpLink {
  url: string;
  hours: number;
}

/** Creates the link to the set-up page; `null` once the installation is set up. */
export async function createSetUpLink({
  databaseUrl,
  publicUrl,
}: {
  databaseUrl: string;
  publicUrl: string;
}): Promise<SetUpLink | null> {
  const tools = identityTools(databaseUrl);
  try {
    const token = await new SetUpLinks(tools.database, tools.clock).create();
    return token === null ? null : { url: `${publicUrl}/set-up#token=${token}`, hours: SET_UP_HOURS };
  } finally {
    await tools.close();
  }
}

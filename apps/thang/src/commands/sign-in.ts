import { MAKE_ADMIN_KEY, readAdminKey } from '../instance/admin-key.js';
import { identityTools } from '../instance/identity-tools.js';
import { locateInstance } from '../instance/locate-instance.js';
import { createSignInLink } from '../instance/sign-in-link.js';

/** Prints a one-time link, by default with the rights of the administrator's key in the data directory. */
export async function signIn({ key }: { key?: string }): Promise<number> {
  const instance = await locateInstance();
  const keyId = key ?? (await adminKeyId(instance));
  const link = await createSignInLink(instance, keyId);
  console.log(link.url);
  console.error(`It signs in once, within ${link.minutes} minutes.`);
  return 0;
}

async function adminKeyId({
  databaseUrl,
  settings,
}: Awaited<ReturnType<typeof locateInstance>>): Promise<string> {
  const tools = identityTools(databaseUrl);
  try {
    const adminKey = await readAdminKey(tools.keys, settings.dataDirectory);
    if (adminKey) return adminKey.id;
    throw new Error(
      `There is no usable administrator's key in ${settings.dataDirectory}. Name a key with --key, or make one: ${MAKE_ADMIN_KEY}`,
    );
  } finally {
    await tools.close();
  }
}

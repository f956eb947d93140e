import { LINK_MINUTES } from '#identity';
import { identityTools } from './identity-tools.js';

export interface SignInLink {
  url: string;
  minutes: number;
}

/**
 * Creates a link to the page that signs in once, with the rights of the key.
 * @throws DomainError `key-not-found`
 */
export async function createSignInLink(
  { databaseUrl, publicUrl }: { databaseUrl: string; publicUrl: string },
  keyId: string,
): Promise<SignInLink> {
  const tools = identityTools(databaseUrl);
  try {
    const { token } = await tools.links.create(keyId);
    return { url: `${publicUrl}/sign-in?token=${token}`, minutes: LINK_MINUTES };
  } finally {
    await tools.close();
  }
}

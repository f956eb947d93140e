import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider with one client and one person, who signs in with any password. */
export interface RunningProvider {
  url: string;
  close: () => Promise<void>;
}

export interface ProviderClient {
  id: string;
  secret: string;
  redirectUri: string;
  afterSignOut: string;
}

/** Starts the provider on a port, so that its issuer is known before Thang starts. */
export async function startProvider(
  port: number,
  client: ProviderClient,
  claims: Record<string, unknown>,
): Promise<RunningProvider> {
  const url = `http://127.0.0.1:${port}`;
  const provider = new Provider(url, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.afterSignOut],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...claims }) }),
    cookies: { keys: ['a key for the tests'] },
    features: { devInteractions: { enabled: true } },
  });
  const server = provider.listen(port, '127.0.0.1');
  await new Promise<void>((resolve) => {
    if ((server.address() as AddressInfo | null) !== null) resolve();
    else server.once('listening', resolve);
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

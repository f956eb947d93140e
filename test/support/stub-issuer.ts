import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';

/** What an OpenID Connect provider says in its ID token; each test changes what it forges. */
export interface Forgery {
  claims?: JWTPayload;
  /** `none`: unsigned. `other-key`: signed with a key that the provider does not publish. */
  signature?: 'none' | 'other-key';
}

/** A provider that answers every code with a token of the test's making. */
export interface StubIssuer {
  url: string;
  /** Makes the next token; the claims override those of a good token. */
  answer: (forgery: Forgery) => void;
  /** Answers the browser's trip: returns the query of the callback. */
  authorize: (start: URL) => string;
  close: () => Promise<void>;
}

export async function startStubIssuer(clientId: string): Promise<StubIssuer> {
  const [own, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' };
  let forgery: Forgery = {};
  let nonce = '';
  const server = createServer((request, response) => {
    void (async () => {
      const body = await answerOf(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.statusCode = body === null ? 404 : 200;
      response.end(JSON.stringify(body ?? {}));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answerOf(path: string): Promise<object | null> {
    if (path === '/.well-known/openid-configuration') return metadata(url);
    if (path === '/jwks') return { keys: [jwk] };
    if (path === '/token')
      return { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token: await token() };
    return null;
  }

  function token(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: url,
      aud: clientId,
      sub: 'an',
      nonce,
      iat: now,
      exp: now + 300,
      email: 'an@hue.gov.vn',
      email_verified: true,
      name: 'Nguyễn An',
      groups: ['office'],
      ...forgery.claims,
    };
    if (forgery.signature === 'none') return Promise.resolve(new UnsecuredJWT(claims).encode());
    const { privateKey } = forgery.signature === 'other-key' ? other : own;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(privateKey);
  }

  return {
    url,
    answer: (next) => {
      forgery = next;
    },
    authorize: (start) => {
      nonce = start.searchParams.get('nonce') ?? '';
      return new URLSearchParams({
        code: 'a-code',
        state: start.searchParams.get('state') ?? '',
        iss: url,
      }).toString();
    },
    close: () => closed(server),
  };
}

function metadata(url: string): object {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    end_session_endpoint: `${url}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    code_challenge_methods_supported: ['S256'],
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

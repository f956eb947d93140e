import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const SEALED = 'v1.';
const OPEN = 'v0.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals secrets that must be opened again, such as those that sign webhooks, before they are stored
 * (AES-256-GCM). The database and the key together reveal them; a copy of the database alone does not.
 * Without a key, secrets are stored in plain text.
 */
export class SecretBox {
  private readonly key: Buffer | null;

  /** @param passphrase any text with enough entropy; the same in every process */
  constructor(passphrase: string | null) {
    this.key =
      passphrase === null ? null : Buffer.from(hkdfSync('sha256', passphrase, '', 'thang secrets', 32));
  }

  /** Seals a secret for a `context`, such as a subscription. It cannot be opened in another context. */
  seal(secret: string, context: string): string {
    if (!this.key) return OPEN + secret;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return SEALED + sealed.toString('base64');
  }

  /**
   * Opens a sealed secret.
   * @throws Error when it was sealed with another key or for another context
   */
  open(stored: string, context: string): string {
    if (stored.startsWith(OPEN)) return stored.slice(OPEN.length);
    if (!this.key) throw new Error('A secret is sealed, and this process has no key to open it.');
    const sealed = Buffer.from(stored.slice(SEALED.length), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return (
      decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  }
}

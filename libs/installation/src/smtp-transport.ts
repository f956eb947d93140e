import { createTransport, type Transporter } from 'nodemailer';

/** Opens a connection to a mail server, with one time limit for each step and no access to files or URLs. */
export function smtpTransport(url: string, timeoutMs: number): Transporter {
  return createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import type { OfferedCode } from '../../queries/account.js';
import { CodeBlock } from '../../ui/code-block.js';

/** Shows the secret for an authenticator app, as a QR code made in this browser and as text. */
export function CodeSetUp({ offered }: { offered: OfferedCode }) {
  const { t } = useWords('accountParts');
  const picture = useQrCode(offered.uri);
  return (
    <Box>
      <Typography>{t('setUp.scan')}</Typography>
      <Box sx={{ my: 2, width: 200, height: 200, bgcolor: '#fff' }}>
        {picture && <img src={picture} width={200} height={200} alt={t('setUp.picture')} />}
      </Box>
      <Typography variant="body2">{t('setUp.byHand')}</Typography>
      <CodeBlock code={grouped(offered.secret)} label={t('setUp.byHand')} />
    </Box>
  );
}

/** Returns the QR code as a picture; `null` until it is drawn. Its library is loaded when it is needed. */
function useQrCode(text: string): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void drawQrCode(text).then((drawn) => {
      if (current) setPicture(drawn);
    });
    return () => {
      current = false;
    };
  }, [text]);
  return picture;
}

async function drawQrCode(text: string): Promise<string> {
  const { toString } = await import('qrcode');
  const svg = await toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

function grouped(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}

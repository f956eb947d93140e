import { ApiProperty } from '@nestjs/swagger';
import { AlertExplanationResponse } from '../alerts/explanation.response.js';

export class EntryExplanationResponse {
  @ApiProperty({ description: 'In the journal.' })
  position!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Why the entry changed no alert: no-rule, said-already, pending, no-alert, not-decided; history, ' +
      'baseline or restated when nobody is to be notified. Null when it changed one.',
  })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The same in words.' })
  text!: string | null;

  @ApiProperty({
    type: [AlertExplanationResponse],
    description: 'The alerts that it changed, and what each receiver got of it.',
  })
  alerts!: AlertExplanationResponse[];
}

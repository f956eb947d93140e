import { ApiProperty } from '@nestjs/swagger';

/** Documents how many decimals a value is shown with. */
export function ShownDecimals(): PropertyDecorator {
  return ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 6,
    description:
      'Decimals with which to show the value: those of the framework, or more where fewer would move it across a threshold.',
  });
}

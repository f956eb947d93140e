/** Where a number comes from. It is shown wherever the number is. See the glossary in `libs/README.md`. */
export type Provenance = 'official' | 'reproduced' | 'house';

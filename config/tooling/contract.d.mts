/** Returns the generated files of the contract with their paths. */
export function contractFiles(openApi: object, asyncApi: object): Promise<Readonly<Record<string, string>>>;

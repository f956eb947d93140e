type ImportTable = Readonly<Record<string, readonly string[]>>;

export const libImportTable: ImportTable;
export const appImportTable: ImportTable;
export const configImports: readonly string[];
export const domainPackages: readonly string[];
export const domainBuiltins: readonly string[];

import type { Plugin } from 'vite';

export function precompress(directory: string): void;
export function precompressed(directory: string): Plugin;

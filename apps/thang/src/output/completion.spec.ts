import { spawnSync } from 'node:child_process';
import { Argument, Command } from 'commander';
import { completionScript, shells } from './completion.js';

function program(): Command {
  const thang = new Command('thang').option('--json', 'as JSON');
  thang.command('rebuild').addArgument(new Argument('[what]').choices(['measures']));
  const keys = thang.command('keys');
  keys.command('create').option('--name <name>', 'of it');
  return thang;
}

/** Returns what bash proposes for the last of these words. */
function proposed(...words: string[]): string[] {
  const script = `${completionScript(program(), 'bash')}
    COMP_WORDS=(thang ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}
    _thang; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
}

describe('Shell completion', () => {
  it('proposes commands, their options and the values of arguments', () => {
    expect(proposed('')).toEqual(['rebuild', 'keys', '--json', '--help']);
    expect(proposed('re')).toEqual(['rebuild']);
    expect(proposed('keys', '')).toEqual(['create', '--help']);
    expect(proposed('--json', 'keys', 'create', '--n')).toEqual(['--name']);
    expect(proposed('rebuild', 'm')).toEqual(['measures']);
  });

  it.each(shells)('has a script for %s that names every command', (shell) => {
    for (const name of ['rebuild', 'keys', 'create'])
      expect(completionScript(program(), shell)).toContain(name);
  });
});

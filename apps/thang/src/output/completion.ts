import type { Command } from 'commander';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Words that can follow a command: its own commands and options, and the values that its arguments allow. */
interface Choices {
  /** The command with those above it: `keys create`; empty for the program. */
  path: string;
  words: string[];
}

/** Returns a script that completes commands, options and values, for a shell to read at its start. */
export function completionScript(program: Command, shell: Shell): string {
  const choices = choicesOf(program, '');
  return shell === 'fish' ? fishScript(program.name(), choices) : bashScript(program.name(), choices, shell);
}

function choicesOf(command: Command, path: string): Choices[] {
  const options = command.options.map(({ long }) => long ?? '').filter(Boolean);
  const values = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  const own = {
    path,
    words: [...command.commands.map((each) => each.name()), ...values, ...options, '--help'],
  };
  return [own, ...command.commands.flatMap((each) => choicesOf(each, `${path} ${each.name()}`.trim()))];
}

function bashScript(name: string, choices: readonly Choices[], shell: Shell): string {
  const cases = choices.map(({ path, words }) => `    '${path}') words='${words.join(' ')}' ;;`);
  return [
    `# ${name} completion ${shell}: source <(${name} completion ${shell})`,
    ...(shell === 'zsh' ? ['autoload -U +X bashcompinit && bashcompinit'] : []),
    `_${name}() {`,
    '  local word path="" words="" current="${COMP_WORDS[COMP_CWORD]}"',
    '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
    '    case "$word" in -*) ;; *) path="${path:+$path }$word" ;; esac',
    '  done',
    '  case "$path" in',
    ...cases,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$current"))',
    '}',
    `complete -o default -F _${name} ${name}`,
  ].join('\n');
}

function fishScript(name: string, choices: readonly Choices[]): string {
  const lines = choices.map(({ path, words }) => {
    const condition =
      path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.split(' ').at(-1)}`;
    return `complete -c ${name} -n '${condition}' -a '${words.join(' ')}'`;
  });
  return [`# ${name} completion fish | source`, ...lines].join('\n');
}

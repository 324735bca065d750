import { type Offer, type Offers } from "./offers.ts";

/** Writes the script by which a shell completes a command line. */
type Script = (offers: Offers) => string;

/**
 * bash, from 3.2 on, which is what macOS has; it shows words without what they do. Where nothing is
 * offered, file names are.
 */
const bash: Script = ({ name, places, awaiting, next }) => `# bash completion for ${name}
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} place=${name} awaited= word index offers=
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    # bash makes "--as=fint" three words.
    [[ $word == = ]] && continue
    if [[ -n $awaited ]]; then
      awaited=
      continue
    fi
    case "$place $word" in
      ${anyOf(places)}) place="$place $word" ;;
      ${anyOf(awaiting)}) awaited="$place $word" ;;
    esac
  done
  [[ $current == = ]] && current=
  if [[ -z $awaited && $current == -* ]]; then place="$place -"; fi
  case "\${awaited:-$place}" in
${[...next].map(([key, offers]) => `    ${quoted(key)}) offers=${quoted(offers.map(({ word }) => word).join(" "))} ;;`).join("\n")}
  esac
  COMPREPLY=()
  # Without mapfile, which bash 3.2 has not.
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$offers" -- "$current")
}
complete -o default -F _${name} ${name}
`;

/** zsh: loaded by `source`, or as a file `_kompetanse` in a folder of `fpath`. */
const zsh: Script = ({ name, places, awaiting, next }) => `#compdef ${name}
_${name}() {
  local place=${name} awaited= word
  local -a offers
  for word in "\${(@)words[2,CURRENT-1]}"; do
    if [[ -n $awaited ]]; then
      awaited=
      continue
    fi
    case "$place $word" in
      ${anyOf(places)}) place="$place $word" ;;
      ${anyOf(awaiting)}) awaited="$place $word" ;;
    esac
  done
  if [[ -z $awaited && $PREFIX == --*=* ]]; then
    awaited="$place \${PREFIX%%=*}"
    compset -P '*='
  fi
  if [[ -z $awaited && $PREFIX == -* ]]; then place="$place -"; fi
  case "\${awaited:-$place}" in
${[...next].map(([key, offers]) => `    ${quoted(key)}) offers=(${offers.map(zshOffer).join(" ")}) ;;`).join("\n")}
  esac
  (( $#offers )) && _describe ${name} offers && return
  _files
}
if [[ "$funcstack[1]" == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;

/** fish, from 3.4 on. */
const fish: Script = ({ name, places, awaiting, next }) => `# fish completion for ${name}
function __${name}_offers
  set -l place ${name}
  set -l awaited
  set -l current (commandline -ct)
  for word in (commandline -opc)[2..]
    if test -n "$awaited"
      set awaited
      continue
    end
    switch "$place $word"
      case ${places.map(fishQuoted).join(" ")}
        set place "$place $word"
      case ${awaiting.map(fishQuoted).join(" ")}
        set awaited "$place $word"
    end
  end
  set -l before
  if test -z "$awaited"
    switch "$current"
      case '--*=*'
        set before (string replace -r '=.*' '=' -- $current)
        set awaited "$place "(string replace -r '=.*' '' -- $current)
      case '-*'
        set place "$place -"
    end
  end
  test -n "$awaited"; and set place $awaited
  set -l offers
  switch "$place"
${[...next].map(([key, offers]) => `    case ${fishQuoted(key)}\n      set offers ${offers.map(fishOffer).join(" ")}`).join("\n")}
  end
  set -l fitting (printf "$before%s\\t%s\\n" $offers | string match -- "$current*")
  if test -n "$fitting[1]"
    printf '%s\\n' $fitting
  else
    __fish_complete_path $current
  end
end
complete -c ${name} -f -a '(__${name}_offers)'
`;

/** The scripts, by shell. */
export const scripts = { bash, zsh, fish } as const satisfies Record<string, Script>;

/** A shell that completes. */
export type Shell = keyof typeof scripts;

function anyOf(keys: readonly string[]): string {
  return keys.map(quoted).join(" | ");
}

/** For bash and zsh: nothing within single quotes means anything but a single quote. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** zsh divides the word from what it does by a colon. */
function zshOffer({ word, about }: Offer): string {
  const plain = word.replaceAll(":", String.raw`\:`);
  return quoted(about === "" ? plain : `${plain}:${oneLine(about)}`);
}

/** fish takes a backslash within single quotes for an escape. */
function fishQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function fishOffer({ word, about }: Offer): string {
  return `${fishQuoted(word)} ${fishQuoted(oneLine(about))}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

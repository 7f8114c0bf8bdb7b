import { many } from './many.ts'

const from = 'FROM debian:bookworm-slim\n'
const counted = (size: number, line: (index: string, next: string) => string) =>
  many(size, (index) => line(String(index), String(index + 1)))

export const dockerfileTexts: Readonly<Record<string, (size: number) => string>> = {
  stages: (size) => counted(size, (i) => `FROM a AS s${i}\n`),
  'stages of one name': (size) => counted(size, () => 'FROM a AS s\n'),
  'a chain of stages': (size) => `FROM a AS s0\n${counted(size, (i, next) => `FROM s${i} AS s${next}\n`)}`,
  'a chain of stages with variables': (size) =>
    `FROM a AS s0\n${counted(size, (i, next) => `FROM s${i} AS s${next}\nENV A${i}=b\nARG B${i}\n`)}`,
  'copies from stages': (size) =>
    counted(size, (i) => `FROM a AS s${i}\nCOPY --from=s${String(Math.max(0, Number(i) - 1))} /a /b\n`),
  'copies from numbers': (size) => counted(size, (i) => `FROM a\nCOPY --from=${i} /a /b\n`),
  instructions: (size) => `${from}${'RUN true\n'.repeat(size)}`,
  'unknown instructions': (size) => `${from}${counted(size, (i) => `RUNN${i} true\n`)}`,
  'unknown flags': (size) => `${from}${counted(size, (i) => `COPY --form${i}=x a b\n`)}`,
  flags: (size) => `${from}COPY ${'--exclude=a '.repeat(size)}a b\n`,
  mounts: (size) => `${from}RUN ${'--mount=type=cache,target=/a '.repeat(size)}true\n`,
  'options of a mount': (size) => `${from}RUN --mount=${'type=cache,'.repeat(size)} true\n`,
  'continued lines': (size) => `${from}RUN a \\\n${'  && b \\\n'.repeat(size)}`,
  'continued lines with comments': (size) => `${from}RUN a \\\n${'# why\n\n  && b \\\n'.repeat(size)}`,
  'a line that goes on to the end': (size) => `${from}RUN ${'\\\n'.repeat(size)}`,
  variables: (size) => `${from}${counted(size, (i) => `ENV A${i}=b\n`)}RUN $A1\n`,
  'variables of one line': (size) => `${from}ENV ${counted(size, (i) => `A${i}=b `)}\n`,
  'variables that use each other': (size) =>
    `${from}ENV A0=a\n${counted(size, (i, next) => `ENV A${next}=$A${i}\n`)}`,
  'variables that grow': (size) => `${from}ENV A=a\n${'ENV A=${A}a\n'.repeat(size)}`,
  'variables that double': (size) => `${from}ENV A=aa\n${'ENV A=$A$A\n'.repeat(size)}`,
  'arguments that double': (size) => `ARG A=aa\n${'ARG A=$A$A\n'.repeat(size)}FROM $A\n`,
  'directories that grow': (size) => `${from}${'WORKDIR a\n'.repeat(size)}`,
  'a long directory': (size) => `${from}WORKDIR ${'../a/'.repeat(size)}\n`,
  'variables that do not close': (size) => `${from}ENV A=${'${B:-'.repeat(size)}\n`,
  'variables in variables': (size) => `${from}ENV A=${'${B:-'.repeat(size)}${'}'.repeat(size)}\n`,
  'patterns of variables': (size) =>
    `${from}ARG B=${'a'.repeat(size)}\nENV A=\${B##${'*a'.repeat(size)}}\nENV C=\${B//${'a*'.repeat(size)}/x}\n`,
  'a pattern of stars': (size) => `${from}ARG B=${'a'.repeat(size)}\nENV A=\${B%%${'*'.repeat(size)}b}\n`,
  'many patterns on one value': (size) =>
    `${from}ARG B=${'a'.repeat(size)}\n${'ENV A=${B//a/aa}\n'.repeat(10)}`,
  'quotes in a value': (size) => `${from}ENV A="${'\\"'.repeat(size)}\n`,
  'a JSON array': (size) => `${from}CMD [${'"a", '.repeat(size)}"b"]\n`,
  'a JSON array in an array': (size) => `${from}CMD ${'['.repeat(size)}${']'.repeat(size)}\n`,
  'a JSON array that does not close': (size) => `${from}CMD [${'"a", '.repeat(size)}\n`,
  'here-documents': (size) => `${from}${'RUN <<EOF\necho a\nEOF\n'.repeat(size)}`,
  'here-documents of one line': (size) =>
    `${from}RUN ${counted(size, (i) => `<<E${i} `)}\n${counted(size, (i) => `a\nE${i}\n`)}`,
  'here-documents that do not end': (size) => `${from}RUN <<EOF\n${'EOF \n'.repeat(size)}`,
  'open here-documents of one line': (size) =>
    `${from}RUN ${counted(size, (i) => `<<E${i} `)}\n${'a\n'.repeat(size)}`,
  'a long here-document': (size) => `${from}COPY <<"E O F" /a\n${'line $A\n'.repeat(size)}E O F\n`,
  'files of a copy': (size) => `${from}COPY ${'a '.repeat(size)}b\n`,
  ports: (size) => `${from}EXPOSE ${counted(size, (i) => `${i}/tcp `)}\n`,
  'a range of ports': (size) => `${from}${'EXPOSE 1-65535\n'.repeat(size)}`,
  labels: (size) => `${from}LABEL ${counted(size, (i) => `a${i}="b" `)}\n`,
  'commands one after the other': (size) =>
    `${from}${'CMD a\nENTRYPOINT b\nHEALTHCHECK CMD c\n'.repeat(size)}`,
  'instructions for later': (size) => `${from}${'ONBUILD '.repeat(size)}RUN a\n`,
  'many instructions for later': (size) => `${from}${'ONBUILD COPY a b\n'.repeat(size)}`,
  directives: (size) => `${counted(size, (i) => `# a${i}=b\n`)}${from}`,
  'a long directive': (size) => `# syntax=${'a/'.repeat(size)}\n${from}`,
  'checks to skip': (size) => `# check=skip=${counted(size, (i) => `Rule${i},`)}\n${from}`,
  'a long image': (size) => `FROM ${'a/'.repeat(size)}:${'b'.repeat(size)}@\n`,
  'a long platform': (size) => `FROM --platform=${'linux/'.repeat(size)} a\n`,
  'a long mode': (size) =>
    `${from}COPY --chmod=${'7'.repeat(size)} a b\nCOPY --chmod=${'u+r,'.repeat(size)}x a b\n`,
  'a long duration': (size) =>
    `${from}HEALTHCHECK --interval=${'1h'.repeat(size)} CMD a\nHEALTHCHECK --timeout=${'1'.repeat(size)}.x CMD a\n`,
  'an address': (size) =>
    `${from}ADD https://${'a.'.repeat(size)} /a\nADD git@${'a:'.repeat(size)}.git#${'b'.repeat(size)} /b\n`,
  packages: (size) => `${from}RUN apt-get update && apt-get install -y ${'curl '.repeat(size)}\n`,
  'commands of a shell': (size) => `${from}RUN ${'cd /a && apt-get install x; '.repeat(size)}\n`,
  secrets: (size) => `${from}${counted(size, (i) => `ENV PASSWORD_${i}=secret\n`)}`,
  users: (size) => `${from}${'USER root\nUSER 1000:1000\n'.repeat(size)}`,
}

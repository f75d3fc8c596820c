// Two versions of the overloads of a function → which calls are gone, fail, mean something else or became ambiguous. Pure.

import type { Routine, Ruled } from '../runtime/spec.ts'
import { list, type Reporter, word } from './changes.ts'
import { compareLimits, compareServed } from './compare-rules.ts'

/** The overloads under one name, which both versions have. */
export function compareFunctions(name: string, before: readonly Routine[], after: readonly Routine[], report: Reporter): void {
  const changed = new Set<Routine>()
  for (const routine of before) {
    const same = after.find((other) => signatureOf(other) === signatureOf(routine))
    if (same) {
      changed.add(same)
      compareRoutine(routine, same, report)
      continue
    }
    const near = after.find((other) => !changed.has(other) && !before.some((one) => signatureOf(one) === signatureOf(other)))
    if (near) {
      changed.add(near)
      compareParameters(routine, near, report)
      compareRoutine(routine, near, report)
    } else {
      report.add(
        'breaking',
        'overload-removed',
        subjectOf(routine),
        `The function cannot be called with ${argumentsOf(routine)} any more.`,
        [callOf(routine)],
        'Keep the overload until no client calls it.',
      )
    }
  }
  for (const routine of after) {
    if (changed.has(routine)) continue
    report.add('compatible', 'overload-added', subjectOf(routine), `The function can be called with ${argumentsOf(routine)} too.`, [
      callOf(routine),
    ])
  }
  compareCalls(name, before, after, report)
}

const entriesOf = ({ parameters }: Routine) => Object.entries(parameters)
const signatureOf = (routine: Routine) =>
  entriesOf(routine)
    .map(([name, { type }]) => `${name} ${type}`)
    .join(', ')
export const subjectOf = (routine: Routine) =>
  `${routine.name}(${entriesOf(routine)
    .map(([name, { type }]) => name || type)
    .join(', ')})`
const argumentsOf = (routine: Routine) =>
  entriesOf(routine).length === 0
    ? 'no arguments'
    : list(entriesOf(routine).map(([name, { type }]) => (name === '' ? `an unnamed ${type}` : name)))

/** The request that calls it: by GET where that may be. */
export function callOf(routine: Routine): string {
  const names = entriesOf(routine)
    .filter(([name]) => name !== '')
    .map(([name]) => name)
  if (routine.volatility === 'volatile' || names.length < entriesOf(routine).length)
    return `POST /rpc/${word(routine.name)}${names.length > 0 ? ` with ${names.map((name) => `"${name}"`).join(', ')}` : ''}`
  return `GET /rpc/${word(routine.name)}${names.length > 0 ? `?${names.map((name) => `${word(name)}=…`).join('&')}` : ''}`
}

function compareParameters(before: Routine, after: Routine, report: Reporter): void {
  const [old, now] = [new Map(entriesOf(before)), new Map(entriesOf(after))]
  const subject = subjectOf(before)
  const call = callOf(before)
  const gone = [...old.keys()].filter((one) => !now.has(one))
  const fresh = [...now.keys()].filter((one) => !old.has(one))
  for (const parameter of gone) {
    const to = fresh.length === gone.length ? fresh[gone.indexOf(parameter)] : undefined
    const what =
      to !== undefined && old.get(parameter)!.type === now.get(to)!.type
        ? `The argument ${list([parameter])} seems to be ${list([to])} now.`
        : `The argument ${list([parameter])} is gone.`
    report.add(
      'breaking',
      'argument-removed',
      subject,
      what,
      [call],
      'Calls that name it get 404 (PGRST202): keep an overload with the old arguments.',
    )
  }
  for (const parameter of fresh) {
    const needed = now.get(parameter)!.default !== true
    if (needed && gone.length < fresh.length)
      report.add(
        'breaking',
        'argument-required',
        subject,
        `The new argument ${list([parameter])} must be given.`,
        [call],
        'Give it a default: calls without it get 404 (PGRST202).',
      )
    else if (!needed)
      report.add('compatible', 'argument-added', subject, `There is a new argument ${list([parameter])}, with a default.`, [callOf(after)])
  }
  for (const [parameter, one] of old) {
    const other = now.get(parameter)
    if (other && other.type !== one.type)
      report.add(
        'breaking',
        'argument-type',
        subject,
        `The argument ${list([parameter])} is ${other.type}, it was ${one.type}.`,
        [call],
        'Keep an overload of another name for the old type.',
      )
  }
}

function compareRoutine(before: Routine, after: Routine, report: Reporter): void {
  const subject = subjectOf(before)
  const call = callOf(before)
  for (const [parameter, one] of entriesOf(before)) {
    const other = after.parameters[parameter]
    if (other && one.default === true && other.default !== true)
      report.add(
        'breaking',
        'argument-required',
        subject,
        `The argument ${list([parameter])} must be given: it has no default any more.`,
        [call],
        'Calls without it get 404 (PGRST202).',
      )
    else if (other && one.default !== true && other.default === true)
      report.add('compatible', 'argument-optional', subject, `The argument ${list([parameter])} may be left out.`, [call])
  }
  const [was, is] = [before, after].map(({ returns }) => `${returns.set ? 'setof ' : ''}${returns.kind === 'void' ? 'void' : returns.type}`)
  if (was !== is)
    report.add(
      'breaking',
      'result-type',
      subject,
      `The function returns ${is}, it returned ${was}.`,
      [call],
      'Clients read another answer: offer the new one under another name.',
    )
  if (before.returns.media !== after.returns.media)
    report.add(
      'breaking',
      'result-media-type',
      subject,
      `The answer is ${after.returns.media ?? 'JSON'}, it was ${before.returns.media ?? 'JSON'}.`,
      [call],
      'Clients that accept only the old type get 406.',
    )
  if (before.volatility !== 'volatile' && after.volatility === 'volatile') {
    report.add(
      'breaking',
      'volatility',
      subject,
      `The function is volatile, it was ${before.volatility}: GET runs in a read-only transaction, where it cannot write.`,
      [call.replace(/^POST/, 'GET')],
      'Clients that call it by GET must use POST if it writes; mark it stable if it does not.',
    )
  } else if (before.volatility === 'volatile' && after.volatility !== 'volatile')
    report.add('compatible', 'volatility', subject, `The function is ${after.volatility}: GET can call it.`, [callOf(after)])
  if (before.securityDefiner !== after.securityDefiner) {
    const what = after.securityDefiner
      ? "The function runs with its owner's rights (SECURITY DEFINER)."
      : "The function runs with the caller's rights, it ran with its owner's."
    report.add(
      'risky',
      'security-definer',
      subject,
      what,
      [call],
      after.securityDefiner
        ? 'Check what its owner may do, and that it sets its search_path.'
        : 'The role of the request needs the rights on what the function uses.',
    )
  }
}

/** Overloads have one path, and its rules are those of each. */
export function compareFunctionRules(
  name: string,
  [before = {}]: readonly Ruled[],
  [after = {}]: readonly Ruled[],
  report: Reporter,
): void {
  const told = { subject: `${name}()`, path: `/rpc/${word(name)}` }
  compareServed(['GET', 'POST'], before, after, told, report)
  compareLimits(null, before, after, told, report)
}

/** Calls that found one function and find several now: with only what must be given, and with everything. */
function compareCalls(name: string, before: readonly Routine[], after: readonly Routine[], report: Reporter): void {
  const told = new Set<string>()
  for (const routine of [...before, ...after]) {
    const named = entriesOf(routine).filter(([parameter]) => parameter !== '')
    for (const names of [named.filter(([, { default: optional }]) => optional !== true), named].map((entries) =>
      entries.map(([parameter]) => parameter),
    )) {
      const mark = names.join('\0')
      if (told.has(mark)) continue
      told.add(mark)
      const [old, now] = [before, after].map((routines) => routines.filter((one) => takes(one, names)).length) as [number, number]
      const call = `POST /rpc/${word(name)}${names.length > 0 ? ` with ${names.map((one) => `"${one}"`).join(', ')}` : ''}`
      if (old === 1 && now > 1)
        report.add(
          'breaking',
          'call-ambiguous',
          `${name}()`,
          `A call with ${names.length > 0 ? list(names) : 'no arguments'} fits ${now} functions now: PGRST203.`,
          [call],
          'Name the arguments of the overloads differently, or take the defaults away.',
        )
      else if (old > 1 && now === 1)
        report.add(
          'compatible',
          'call-unambiguous',
          `${name}()`,
          `A call with ${names.length > 0 ? list(names) : 'no arguments'} finds one function now.`,
          [call],
        )
    }
  }
}

/** As a request is matched: all that must be given is, and nothing else is. */
function takes(routine: Routine, names: readonly string[]): boolean {
  const entries = entriesOf(routine)
  if (entries.some(([name]) => name === '')) return false
  return (
    entries.every(([name, { default: optional }]) => optional === true || names.includes(name)) &&
    names.every((name) => entries.some(([one]) => one === name))
  )
}

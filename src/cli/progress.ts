import { stripVTControlCharacters } from 'node:util';

import { formatProgress } from '../domain/progress.ts';
import { toCommand } from '../loader/channel.ts';
import { diagnosticMessagesFor } from '../messages/index.ts';
import type { Progress, Stage } from '../loader/channel.ts';
import type { Language } from '../messages/index.ts';

/** Milliseconds in which a command needs to say nothing of how far it is, and between two words it says. */
const SILENCE = 2000;
const PACE = 200;
/** Of a terminal that does not say how wide it is: it may say 0. */
const WIDTH = 80;
/** Goes back to the start of the line, and clears it. */
const CLEAR = '\r\u001B[K';

/**
 * Follows a command to its end: how long each stage takes, and on a terminal, after two seconds, how far it is. Nothing is shown to a program,
 * nor where `CI` is set.
 *
 * @param stream whose last line is written anew
 */
export function followProgress(language: Language, stream: Stream = process.stderr): Followed {
  const isShown = stream.isTTY === true && !process.env['CI'];
  const started = performance.now();
  const times: StageTime[] = [];
  let [began, shown] = [started, 0];
  let stage: Stage | undefined;
  const close = (now: number) => {
    if (stage !== undefined) times.push({ stage, seconds: (now - began) / 1000 });
    began = now;
  };
  const follow = (message: unknown) => {
    const progress = message as Progress;
    const now = performance.now();
    if (progress.stage !== stage) {
      close(now);
      stage = progress.stage;
    } else if (now - shown < PACE) return;
    if (!isShown || now - started < SILENCE) return;
    shown = now;
    const line = formatProgress(progress, (now - began) / 1000, diagnosticMessagesFor(language));
    stream.write(`${CLEAR}${stripVTControlCharacters(line).slice(0, (stream.columns || WIDTH) - 1)}`);
  };
  const clear = () => {
    if (shown > 0) stream.write(CLEAR);
    shown = 0;
  };
  toCommand.subscribe(follow);
  return {
    clear,
    end() {
      toCommand.unsubscribe(follow);
      close(performance.now());
      stage = undefined;
      clear();
      return times;
    },
  };
}

type Stream = Pick<NodeJS.WriteStream, 'write'> & Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>;

/** How long a stage took. */
export interface StageTime {
  stage: Stage;
  seconds: number;
}

interface Followed {
  /** Clears the line, for others to write. */
  clear(): void;
  /** Ends it: clears the line, and says how long each stage took, in their order. */
  end(): readonly StageTime[];
}

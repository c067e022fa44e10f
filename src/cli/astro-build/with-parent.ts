import { subscribe } from 'node:diagnostics_channel';

import { toCommand } from '../../loader/channel.ts';
import type { Progress } from '../../loader/channel.ts';

/** Milliseconds between two words on the same stage. */
const PACE = 100;

// Loaded before Astro: ends its process where the one that asked for the build has been killed, and tells that one how far it is.
process.on('disconnect', () => process.exit(1));

let [stage, told] = ['', 0];
subscribe(toCommand.name, (message) => {
  const progress = message as Progress;
  const now = performance.now();
  if (progress.stage === stage && now - told < PACE) return;
  [stage, told] = [progress.stage, now];
  process.send?.(progress);
});
process.channel?.unref();

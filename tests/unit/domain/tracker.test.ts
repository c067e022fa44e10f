import { expect, test } from 'vitest';

import { isPrivacyPage, trackerAddress } from '../../../src/domain/tracker.ts';
import { messagesFor } from '../../../src/messages/index.ts';

test.each([
  ['https://mesure.example', 'https://mesure.example/matomo.php'],
  ['https://mesure.example/', 'https://mesure.example/matomo.php'],
  ['https://exemple.fr/stats/', 'https://exemple.fr/stats/matomo.php'],
  ['/matomo/', '/matomo/matomo.php'],
  ['/m/compte.php', '/m/compte.php'],
])('Matomo at %s is told at %s', (url, tracker) => {
  expect(trackerAddress(url)).toBe(tracker);
});

test.each([
  ['/confidentialite/', true],
  ['/confidentialite.html', true],
  ['/confidentialite', true],
  ['/vie/confidentialite/', false],
  ['/privacy/', false],
])('%s tells French readers what is kept of them: %s', (permalink, tells) => {
  expect(isPrivacyPage(permalink, messagesFor('fr'))).toBe(tells);
});

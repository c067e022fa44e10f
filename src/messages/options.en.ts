import type { OptionMessages } from './options.fr.ts';

/** What commands say in English of options they are not given as they should be. */
export const optionsEn: OptionMessages = {
  option: { why: 'There is no option “{option}”.', write: '{suggestion}' },
  'option-empty': { why: 'The option “{option}” expects a value.', write: '{option} {suggestion}' },
  'option-value': { why: 'The option “{option}” expects no value.', write: '{option}' },
  'option-choice': { why: 'The option “{option}” accepts only: {choices}.', write: '{option} {suggestion}' },
  'option-word': { why: 'The word “{word}” is one too many.', write: '{suggestion}' },
};

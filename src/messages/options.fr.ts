/** What commands say in French of options they are not given as they should be. */
export const optionsFr = {
  option: { why: 'Il n’y a pas d’option « {option} ».', write: '{suggestion}' },
  'option-empty': { why: 'L’option « {option} » attend une valeur.', write: '{option} {suggestion}' },
  'option-value': { why: 'L’option « {option} » n’attend pas de valeur.', write: '{option}' },
  'option-choice': { why: 'L’option « {option} » n’accepte que : {choices}.', write: '{option} {suggestion}' },
  'option-word': { why: 'Le mot « {word} » est de trop.', write: '{suggestion}' },
};

/** The texts of options in one language. */
export type OptionMessages = typeof optionsFr;

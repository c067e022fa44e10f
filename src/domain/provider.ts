const NAMES: Readonly<Record<string, string>> = {
  'youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  'youtube-nocookie.com': 'YouTube',
  'vimeo.com': 'Vimeo',
  'dailymotion.com': 'Dailymotion',
  'openstreetmap.org': 'OpenStreetMap',
  'soundcloud.com': 'SoundCloud',
  'codepen.io': 'CodePen',
};

/** What people call the site an address is of: a name where it has one, else its host. */
export function providerOf(address: string): string {
  const host = new URL(address).hostname.replace(/^(?:www|m|player)\./, '');
  return NAMES[host] ?? host;
}

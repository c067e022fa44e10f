/** The milliseconds of processor time that this process has used so far: what a text costs, however busy the machine is. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

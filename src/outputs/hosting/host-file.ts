/** A file that a host reads. */
export interface HostFile {
  /** Path in the folder it belongs to. */
  name: string;
  text: string;
}

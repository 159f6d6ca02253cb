/** What the server would refuse; known before anybody waits for it to be sent. */
const MOST = 10 * 1024 * 1024;

export function isTooLarge(file) {
  return file.size > MOST;
}

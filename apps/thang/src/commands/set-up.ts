import { locateInstance } from '../instance/locate-instance.js';
import { createSetUpLink } from '../instance/set-up-link.js';

/** Prints the link to the set-up page, for installations whose services run without `thang start`. */
export async function setUp(): Promise<number> {
  const link = await createSetUpLink(await locateInstance());
  if (!link) {
    console.error('This installation is set up already. Administrators invite others on the page.');
    return 1;
  }
  console.log(link.url);
  console.error(`It works once, within ${link.hours} hours.`);
  return 0;
}

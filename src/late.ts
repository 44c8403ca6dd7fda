/** What every command needs and help does not: loaded as one, since each file costs its opening. */

export { runCommand } from './cli/run-command.ts';
export { connect } from './connect.ts';

/** Writing the settings file, with conf, and its copy beside it. */

import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { syncFile } from './append.ts';
import { type Folders, folderError, makeFolder, syncFolder } from './folders.ts';
import { copyName, parseFile, type SettingsFile, settingsPath } from './settings-file.ts';
import { removeTemporary, temporaryBeside } from './temporaries.ts';

const unreadableName = 'settings.unreadable.json';

/** Answers what is in the file afterwards. */
export type Writer = (file: SettingsFile) => SettingsFile;

export async function loadWriter(folders: Folders): Promise<Writer> {
  const { default: Conf } = await import('conf');
  const { config } = folders;
  return ({ values, device, setAt, changedOn }) => {
    const path = settingsPath(folders);
    try {
      makeFolder(config);
      moveUnreadable(config);
      const conf = new Conf({
        cwd: config,
        configName: 'settings',
        projectSuffix: '',
        configFileMode: 0o600,
      });
      conf.store = {
        ...values,
        ...(device && { device }),
        ...(setAt !== undefined && { setAt }),
        ...(changedOn && { changedOn }),
      };
    } catch (cause) {
      throw folderError(path, cause);
    }
    const settingsWritten = lookAfter(config);
    keepCopy(config);
    syncSettings(folders);
    return settingsWritten;
  };
}

/** Makes the new file durable before we say that anything is set. */
function syncSettings(folders: Folders): void {
  try {
    syncFolder(folders.config);
  } catch (cause) {
    throw folderError(settingsPath(folders), cause);
  }
}

/** conf reads the file before it writes, and stops at one it can't read. */
function moveUnreadable(config: string): void {
  const path = settingsPath({ config });
  if (parseFile(path) === 'unreadable') renameSync(path, join(config, unreadableName));
}

/**
 * On a full disk, conf 15 replaces the good file with a cut one and reports success. So check what was written, and put
 * the copy back if it's wrong.
 */
export function lookAfter(config: string): SettingsFile {
  const path = settingsPath({ config });
  const copy = join(config, copyName);
  const previous = parseFile(path);
  if (previous === 'none') return { values: {} };
  if (previous !== 'unreadable') return previous;
  if (existsSync(copy)) renameSync(copy, path);
  else rmSync(path, { force: true });
  throw new UserError(`The settings didn't save completely: ${path}`, {
    code: 'unreadable',
    ways: ['Is the disk full?'],
  });
}

/** If no new copy can be made, the old one stays. */
function keepCopy(config: string): void {
  const copy = join(config, copyName);
  const temporary = temporaryBeside(copy);
  try {
    writeFileSync(temporary, '', { mode: 0o600 });
    copyFileSync(settingsPath({ config }), temporary);
    syncFile(temporary);
    renameSync(temporary, copy);
  } catch {
    removeTemporary(temporary);
  }
}

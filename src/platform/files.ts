/** A file name out of a title: what file systems forbid becomes a dash. */
export function toFileName(title: string): string {
  const safe = title.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return safe || 'kequan';
}

/** Hands bytes to the planner as a file of their downloads folder. */
export function saveFile(name: string, content: BlobPart, mimeType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Lets the planner pick files; an empty list when they change their mind. */
export function pickFiles(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** A file with its path below the folder that was dropped; its name alone where it was dropped by itself. */
export interface PickedFile {
  path: string;
  file: File;
}

/** Files of a dropped folder that are looked at. */
const MAX_DROPPED = 5000;

function fileOfEntry(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder tells its entries in batches, and an empty batch is its end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0 || all.length > MAX_DROPPED) return all;
    all.push(...batch);
  }
}

async function filesBelow(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (entry.isFile) {
    const file = await fileOfEntry(entry as FileSystemFileEntry);
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const files: PickedFile[] = [];
  for (const inside of await entriesIn(entry as FileSystemDirectoryEntry)) {
    files.push(...(await filesBelow(inside)));
  }
  return files;
}

/** Everything that a drop brings, folders opened; to be called while the drop is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files].map((file) => ({ path: file.name, file }));
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: PickedFile[] = [];
  for (const entry of entries) if (entry) files.push(...(await filesBelow(entry)));
  return files;
}

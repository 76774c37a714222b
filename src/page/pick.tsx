import { useRef } from 'preact/hooks';
import { take } from './audit.ts';
import { say } from './desk.ts';
import { picked } from './intake.ts';

/** Buttons that open files, or a whole folder. */
export function Pick({ main = false }: { readonly main?: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const taken = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const incoming = picked(input.files ?? []);
    input.value = '';
    void take(incoming);
  };
  return (
    <>
      <button type="button" class={main ? 'main' : ''} onClick={() => files.current!.click()}>
        {say('选择文件', 'Open files')}
      </button>
      <button type="button" class={main ? 'second' : ''} onClick={() => folder.current!.click()}>
        {say('选择文件夹', 'Open a folder')}
      </button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        data-pick="files"
        accept=".docx,.docm,.dotx,.dotm,.pdf,.xlsx,.xlsm,.xltx,.xltm,.txt,.md"
        onChange={taken}
        aria-label={say('选择文件', 'Open files')}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        data-pick="folder"
        {...{ webkitdirectory: true }}
        onChange={taken}
        aria-label={say('选择文件夹', 'Open a folder')}
      />
    </>
  );
}

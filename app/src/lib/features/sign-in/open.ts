import { mount, unmount } from 'svelte';

/** Opens the dialog over the page; true when someone is connected in the end. */
export async function openSignIn(): Promise<boolean> {
  const [{ default: SignIn }, { wallet }] = await Promise.all([
    import('./SignIn.svelte'),
    import('#lib/wallet/index.ts'),
  ]);
  await wallet.reconnect();
  return new Promise((resolve) => {
    const dialog = mount(SignIn, {
      target: document.body,
      props: {
        wallet,
        onclose: () => {
          void unmount(dialog);
          resolve(Boolean(wallet.connection.address));
        },
      },
    });
  });
}

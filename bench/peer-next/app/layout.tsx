import '../borrowed/tokens.css';
import '../borrowed/reset.css';
import '../borrowed/parts.css';
import './style.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { words } from './words.ts';
import { SignIn, Wallet } from './wallet.tsx';

export const metadata: Metadata = { title: 'Partisipro' };

const LINKS = [
  ['/projects', words.nav_projects()],
  ['/transparency', words.nav_transparency()],
  ['/portfolio', words.nav_portfolio()],
  ['/spv', words.nav_spv()],
  ['/admin/queue', words.nav_queue()],
] as const;

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="id">
      <body>
        <Wallet>
          <header className="top">
            <div className="wrap">
              <Link className="logo" href="/">
                Partisipro
              </Link>
              <nav>
                {LINKS.map(([href, name]) => (
                  <a key={href} href={href}>
                    {name}
                  </a>
                ))}
              </nav>
              <SignIn />
            </div>
          </header>
          <main>{children}</main>
          <footer className="wrap">
            <nav>
              <a href="/projects">{words.nav_projects()}</a>
              <a href="/transparency">{words.nav_transparency()}</a>
            </nav>
          </footer>
        </Wallet>
      </body>
    </html>
  );
}

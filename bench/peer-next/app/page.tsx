import Link from 'next/link';
import { projectList } from './data.ts';

export const dynamic = 'force-dynamic';

export default async function Home() {
  const { projects } = await projectList();
  return (
    <div className="wrap">
      <ul>
        {projects.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/projects/${slug}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Anchor, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useLanguage, useWords } from './language/language.tsx';
import { useReviewer } from './reviewer/reviewer.tsx';

const SCREENS = [
  { href: '/', name: 'inbox' },
  { href: '/campaigns', name: 'campaigns' },
] as const;

function Screens() {
  const words = useWords();
  const [location] = useLocation();
  const isHere = (href: string) => (href === '/' ? location === '/' : location.startsWith(href));
  return (
    <Group component="nav" gap="md" wrap="nowrap" aria-label={words('screens')}>
      {SCREENS.map(({ href, name }) => (
        <Anchor
          key={href}
          component={Link}
          href={href}
          c="white"
          size="sm"
          underline={isHere(href) ? 'always' : 'hover'}
          fw={isHere(href) ? 700 : 400}
          aria-current={isHere(href) ? 'page' : undefined}
          style={{ whiteSpace: 'nowrap' }}
        >
          {words(name)}
        </Anchor>
      ))}
    </Group>
  );
}

export function Header() {
  const { language, words, choose } = useLanguage();
  const { name, rename } = useReviewer();
  return (
    <Group component="header" h={48} px="md" gap="md" wrap="nowrap" bg="red.8" c="white">
      <Anchor component={Link} href="/" c="white" fw={700} underline="never">
        {words('program')}
      </Anchor>
      <Screens />
      <Text size="sm" visibleFrom="md" style={{ flex: 1 }} truncate>
        {words('tagline')}
      </Text>
      <Group gap="xs" wrap="nowrap" ml="auto">
        <Text size="sm" component="label" htmlFor="reviewer">
          {words('reviewer')}
        </Text>
        <TextInput
          id="reviewer"
          size="xs"
          w={180}
          maxLength={100}
          placeholder={words('reviewer-placeholder')}
          value={name}
          onChange={(event) => rename(event.currentTarget.value)}
        />
      </Group>
      <SegmentedControl
        size="xs"
        aria-label={words('language')}
        value={language}
        onChange={(chosen) => choose(chosen === 'en' ? 'en' : 'vi')}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Group>
  );
}

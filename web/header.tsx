import { Anchor, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { Link } from 'wouter';
import { useLanguage } from './language/language.tsx';
import { useReviewer } from './reviewer/reviewer.tsx';

export function Header() {
  const { language, words, choose } = useLanguage();
  const { name, rename } = useReviewer();
  return (
    <Group component="header" h={48} px="md" gap="md" wrap="nowrap" bg="red.8" c="white">
      <Anchor component={Link} href="/" c="white" fw={700} underline="never">
        {words('program')}
      </Anchor>
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

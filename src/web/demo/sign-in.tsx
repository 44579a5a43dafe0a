import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Empty, type SignInProps } from '#web';
export default function SignIn({ onSignedIn }: SignInProps) {
  return (
    <div style={{ maxWidth: 380, margin: '6vh auto' }}>
      <h1>Đăng nhập</h1>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          document.cookie = 'out=; max-age=0';
          onSignedIn();
        }}
        style={{ display: 'grid', gap: 16, marginTop: 16 }}
      >
        <TextInput label="Tên đăng nhập" />
        <PasswordInput label="Mật khẩu" visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu' }} />
        <Button type="submit">Đăng nhập</Button>
      </form>
      {false && <Empty title="" />}
    </div>
  );
}

import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

/** The components' own look, in our colours: with theirs, text would be too pale to read. Their style sheets bear the page's nonce. */
export const Components = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider
    locale={zhCN}
    csp={{ nonce }}
    button={{ autoInsertSpace: false }}
    theme={{
      token: {
        colorPrimary: '#1d4f9c',
        colorLink: '#1d4f9c',
        colorInfo: '#1d4f9c',
        colorError: '#b42318',
        colorWarning: '#8a5a00',
        colorSuccess: '#1a6b3c',
        colorText: '#17202b',
        colorTextDescription: '#595959',
        colorTextTertiary: '#595959',
        colorTextPlaceholder: '#666',
        colorTextQuaternary: '#666',
        colorTextDisabled: '#757575',
        borderRadius: 4,
        fontFamily: 'var(--sans)',
        fontSize: 14,
        controlHeight: 36,
        motion: false,
      },
    }}
  >
    {children}
  </ConfigProvider>
)

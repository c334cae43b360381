import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckReport, OpenStudy } from '@contract/calls/study'
import { Banner } from '@renderer/components/banner'
import { Button } from '@renderer/components/button'
import { Switch } from '@renderer/components/switch'
import { TextField } from '@renderer/components/text-field'
import { useAction } from '@renderer/lib/queries'
import { PassphraseDialog, type PassphraseWish } from './passphrase-dialog'
import styles from './study.module.css'

/** The study's name, its passphrase, its file and whether it is sound. */
export function StudyPage({ study }: { readonly study: OpenStudy }) {
  const { t } = useTranslation('study')
  const rename = useAction('study.rename')
  const blinding = useAction('study.setBlinding')
  const reveal = useAction('study.revealFile')
  const check = useAction('study.check')
  const [title, setTitle] = useState(study.title)
  const [wish, setWish] = useState<PassphraseWish | null>(null)
  const [report, setReport] = useState<CheckReport | null>(null)
  const handleRename = (): void => {
    if (title.trim() !== '' && title.trim() !== study.title) void rename.run({ title: title.trim() })
  }
  const handleCheck = async (): Promise<void> => {
    setReport(null)
    setReport((await check.run({})) ?? null)
  }
  return (
    <div className={styles['sections']}>
      <section className={styles['section']} aria-labelledby="study-name">
        <h2 id="study-name">{t('general.name')}</h2>
        <div className={styles['row']}>
          <TextField
            label={t('general.title')}
            hideLabel
            value={title}
            onChange={setTitle}
            onEnter={handleRename}
            maxLength={200}
            isDisabled={study.readOnly}
          />
          <Button
            isDisabled={study.readOnly || title.trim() === '' || title.trim() === study.title}
            onPress={handleRename}
          >
            {t('general.rename')}
          </Button>
        </div>
      </section>
      <section className={styles['section']} aria-labelledby="study-blinding">
        <h2 id="study-blinding">{t('blinding.title')}</h2>
        <p className={styles['soft']}>{t('blinding.help')}</p>
        <Switch
          label={t('blinding.label')}
          isSelected={study.isBlinded}
          onChange={(isOn) => void blinding.run({ isOn })}
          isDisabled={study.readOnly}
        />
      </section>
      <section className={styles['section']} aria-labelledby="study-passphrase">
        <h2 id="study-passphrase">{t('passphrase.title')}</h2>
        <p className={styles['soft']}>{study.encrypted ? t('passphrase.has') : t('passphrase.hasNot')}</p>
        <div className={styles['row']}>
          {study.encrypted ? (
            <>
              <Button isDisabled={study.readOnly} onPress={() => setWish('change')}>
                {t('passphrase.change')}
              </Button>
              <Button variant="danger" isDisabled={study.readOnly} onPress={() => setWish('remove')}>
                {t('passphrase.remove')}
              </Button>
            </>
          ) : (
            <Button isDisabled={study.readOnly} onPress={() => setWish('add')}>
              {t('passphrase.add')}
            </Button>
          )}
        </div>
      </section>
      <section className={styles['section']} aria-labelledby="study-file">
        <h2 id="study-file">{t('file.title')}</h2>
        <p className={styles['soft']}>{t('file.help', { name: study.fileName })}</p>
        <div className={styles['row']}>
          <Button onPress={() => void reveal.run({})}>{t('file.show')}</Button>
        </div>
      </section>
      <section className={styles['section']} aria-labelledby="study-check">
        <h2 id="study-check">{t('check.title')}</h2>
        <p className={styles['soft']}>{t('check.help')}</p>
        <div className={styles['row']}>
          <Button isPending={check.isRunning} onPress={() => void handleCheck()}>
            {check.isRunning ? t('check.running') : t('check.go')}
          </Button>
        </div>
        {report?.ok === true && <Banner tone="good">{t('check.ok')}</Banner>}
        {report?.ok === false && (
          <Banner tone="bad">
            <p>{t('check.notOk')}</p>
            <ul className={styles['problems']}>
              {report.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Banner>
        )}
      </section>
      {wish !== null && <PassphraseDialog wish={wish} onClose={() => setWish(null)} />}
    </div>
  )
}

import { encodeBase64url } from '../../bytes/base64url.js';

/** The examples of RFC 9901: what they are made of, each put together as their authors' program does. */

/** In the order in which every example uses them. */
const salts = [
  ...['2GLC42sKQveCfGfryNRN9w', 'eluV5Og3gSNII8EYnsxA_A', '6Ij7tM-a5iVPGboS5tmvVA', 'eI8ZWm9QnKPpNPeNenHdhQ'],
  ...['Qg_O64zqAxe412a108iroA', 'AJx-095VPrpTtN4QMOqROA', 'Pc33JM2LchcU_lHggv_ufQ', 'G02NSrQfjFXQ7Io09syajA'],
  ...['lklxF5jMYlGTPUovMNIvCA', 'nPuoQnkRFq3BIeAm7AnXFA', '5bPs1IquZNa0hkaFzzzZNw', '5a2W0_NrlEZzfqmk_7Pq-w'],
  ...['y1sVU5wdfJahVdgwPgS7RQ', 'HbQ4X8srVW3QDxnIJdqyOA', 'C9GSoujviJquEgYfojCb1A', 'kx5kF17V-x0JmwUx9vgvtw'],
  ...['H3o1uswP760Fi2yeGdVCEQ', 'OBKlTVlvLg-AdwqYGbP8ZA', 'M0Jb57t41ubrkSuyrDT3xA', 'DsmtKNgpV4dAHpjrcaosAw'],
  ...['eK5o5pHfgupPpltj1qhAJw', 'j7ADdb0UVb0Li0ciPcP0ew', 'WpxJrFuX8uSi2p4ht09jvw', 'atSmFACYMbJVKD05o3JgtQ'],
  ...['4KyR32oIZt-zkWvFqbULKg', 'chBCsyhyh-J86I-awQDiCQ', 'flNP1ncMz9Lg-c9qMIz_9g'],
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** JSON with a blank behind each comma and colon, in ASCII. */
function dumped(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(dumped).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, inside]) => `${dumped(name)}: ${dumped(inside)}`)
      .join(', ')}}`;
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
}
const encoded = (value: Json): string => encodeBase64url(new TextEncoder().encode(dumped(value)));

/** The issuer's key of all examples (appendix A.5). */
export const issuerJwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ',
  y: 'Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8',
};
const cnf = {
  jwk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
    y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
  },
};
/** What every key binding JWT says but sd_hash. */
export const bound = { nonce: '1234567890', aud: 'https://verifier.example.org', iat: 1748361941 };
const times = { iat: 1683000000, exp: 1883000000 };
const iss = 'https://issuer.example.com';

type Made = {
  name: string;
  typ?: string;
  payload: Json;
  /** Name and value of a claim, or the value of an element alone; a salt of its own comes first. */
  disclosures: readonly (
    readonly [string, Json] | readonly [Json] | readonly [string, string, Json, 'salted']
  )[];
  signature: string;
  /** Which of them are presented, in that order. */
  shown: readonly number[];
  binding?: { hash: string; signature: string };
  /** What the verifier sees. */
  seen: Json;
};

const made: readonly Made[] = [
  {
    name: '5',
    payload: {
      _sd: [
        ...['CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI', 'JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE'],
        ...['PorFbpKuVu6xymJagvkFsFXAbRoc2JGlAUA2BA4o7cI', 'TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo'],
        ...['XQ_3kPKt1XyX7KANkqVR6yZ2Va5NrPIvPYbyMvRKBMM', 'XzFrzwscM6Gn6CJDc6vVK8BkMnfG8vOSKfpPIZdAfdE'],
        ...['gbOsI4Edq2x2Kw-w5wPEzakob9hV1cRD0ATN3oQL9JM', 'jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4'],
      ],
      iss,
      ...times,
      sub: 'user_42',
      nationalities: [
        { '...': 'pFndjkZ_VCzmyTa6UjlZo3dh-ko8aIKQc9DlGzhaVYo' },
        { '...': '7Cf6JkPudry3lcbwHgeZ8khAv1U1OSlerP0VkBJrWZ0' },
      ],
      _sd_alg: 'sha-256',
      cnf,
    },
    disclosures: [
      ['given_name', 'John'],
      ['family_name', 'Doe'],
      ['email', 'johndoe@example.com'],
      ['phone_number', '+1-202-555-0101'],
      ['phone_number_verified', true],
      ['address', { street_address: '123 Main St', locality: 'Anytown', region: 'Anystate', country: 'US' }],
      ['birthdate', '1940-01-01'],
      ['updated_at', 1570000000],
      ['US'],
      ['DE'],
    ],
    signature: 'zjhXTlVnC9cFuDlL7JuR2TK7DCo0XtlMpbuNVNZJhWOkCPsRHn9oHNQkI02D6YziRYsapgbA_tV4-0LmAfA53Q',
    shown: [1, 5, 0, 8],
    binding: {
      hash: '1-Lcf6CiBmP72JDFuBF0bvalS-FzIlXyiCkJXp7pJmc',
      signature: '4OCivqequv7GMn45GWWEBceEwvByv9wY61HvxbOKY0pOxyto9-HG2coh1D3frjl1AhF-vDnB1CD0SXL32P-toA',
    },
    seen: {
      iss,
      ...times,
      sub: 'user_42',
      nationalities: ['US'],
      cnf,
      family_name: 'Doe',
      address: { street_address: '123 Main St', locality: 'Anytown', region: 'Anystate', country: 'US' },
      given_name: 'John',
    },
  },
  {
    name: 'A.1',
    payload: {
      _sd: [
        ...['C9inp6YoRaEXR427zYJP7Qrk1WH_8bdwOA_YUrUnGQU', 'Kuet1yAa0HIQvYnOVd59hcViO9Ug6J2kSfqYRBeowvE'],
        ...['MMldOFFzB2d0umlmpTIaGerhWdU_PpYfLvKhh_f_9aY', 'X6ZAYOII2vPN40V7xExZwVwz7yRmLNcVwt5DL8RLv4g'],
        ...['Y34zmIo0QLLOtdMpXGwjBgLvr17yEhhYT0FGofR-aIE', 'fyGp0WTwwPv2JDQln1lSiaeobZsMWA10bQ5989-9DTs'],
        ...['ommFAicVT8LGHCB0uywx7fYuo3MHYKO15cz-RZEYM5Q', 's0BKYsLWxQQeU8tVlltM7MKsIRTrEIa1PkJmqxBBf5U'],
      ],
      iss,
      ...times,
      address: {
        _sd: [
          ...['6aUhzYhZ7SJ1kVmagQAO3u2ETN2CC1aHheZpKnaF0_E', 'AzLlFobkJ2xiaupREPyoJz-9-NSldB6Cgjr7fUyoHzg'],
          ...['PzzcVu0qbMuBGSjulfewzkesD9zutOExn5EWNwkrQ-k', 'b2Dkw0jcIF9rGg8_PF8ZcvncW7zwZj5ryBWvXfrpzek'],
          ...['cPYJHIZ8Vu-f9CCyVub2UfgEk8jvvXezwK1p_JneeXQ', 'glT3hrSU7fSWgwF5UDZmWwBTw32gnUldIhi8hGVCaV4'],
          ...['rvJd6iq6T5ejmsBMoGwuNXh9qAAFATAci40oidEeVsA', 'uNHoWYhXsZhVJCNE2Dqy-zqt7t69gJKy5QaFv7GrMX4'],
        ],
      },
      _sd_alg: 'sha-256',
    },
    disclosures: [
      ['sub', '6c5c0a49-b589-431d-bae7-219122a9ec2c'],
      ['given_name', '太郎'],
      ['family_name', '山田'],
      ['email', '"unusual email address"@example.jp'],
      ['phone_number', '+81-80-1234-5678'],
      ['street_address', '東京都港区芝公園４丁目２−８'],
      ['locality', '東京都'],
      ['region', '港区'],
      ['country', 'JP'],
      ['yytVbdAPGcgl2rI4C9GSog', 'birthdate', '1940-01-01', 'salted'],
    ],
    signature: 'l0YRGT2Nm0L2HV71UzatrNuhtYn6tbYmyV2KmdY4Ore_g4FkRQMaN2bf9HiWZaiIwYPPxxh2k3gpKmSPywuOgw',
    shown: [7, 8],
    seen: { iss, ...times, address: { region: '港区', country: 'JP' } },
  },
  {
    name: 'A.2',
    payload: {
      _sd: [
        ...['-aSznId9mWM8ocuQolCllsxVggq1-vHW4OtnhUtVmWw', 'IKbrYNn3vA7WEFrysvbdBJjDDU_EvQIr0W18vTRpUSg'],
        'otkxuT14nBiwzNJ3MPaOitOl9pVnXOaEHal_xkyNfKI',
      ],
      iss,
      ...times,
      verified_claims: {
        verification: {
          _sd: ['7h4UE9qScvDKodXVCuoKfKBJpVBfXMF_TmAGVaZe3Sc', 'vTwe3raHIFYgFA3xaUD2aMxFz5oDo8iBu05qKlOg9Lw'],
          trust_framework: 'de_aml',
          evidence: [{ '...': 'tYJ0TDucyZZCRMbROG4qRO5vkPSFRxFhUELc18CSl3k' }],
        },
        claims: {
          _sd: [
            ...['RiOiCn6_w5ZHaadkQMrcQJf0Jte5RwurRs54231DTlo', 'S_498bbpKzB6Eanftss0xc7cOaoneRr3pKr7NdRmsMo'],
            ...['WNA-UNK7F_zhsAb9syWO6IIQ1uHlTmOU8r8CvJ0cIMk', 'Wxh_sV3iRH9bgrTBJi-aYHNCLt-vjhX1sd-igOf_9lk'],
            ...['_O-wJiH3enSB4ROHntToQT8JmLtz-mhO2f1c89XoerQ', 'hvDXhwmGcJQsBCA2OtjuLAcwAMpDsaU0nkovcKOqWNE'],
          ],
        },
      },
      _sd_alg: 'sha-256',
    },
    disclosures: [
      ['time', '2012-04-23T18:25Z'],
      ['verification_process', 'f24c6f-6d3f-4ec5-973e-b0d8506f3bc7'],
      ['type', 'document'],
      ['method', 'pipp'],
      ['time', '2012-04-22T11:30Z'],
      [
        'document',
        {
          type: 'idcard',
          issuer: { name: 'Stadt Augsburg', country: 'DE' },
          number: '53554554',
          date_of_issuance: '2010-03-23',
          date_of_expiry: '2020-03-22',
        },
      ],
      [
        {
          _sd: [
            ...['9wpjVPWuD7PK0nsQDL8B06lmdgV3LVybhHydQpTNyLI', 'G5EnhOAOoU9X_6QMNvzFXjpEA_Rc-AEtm1bG_wcaKIk'],
            ...['IhwFrWUB63RcZq9yvgZ0XPc7Gowh3O2kqXeBIswg1B4', 'WpxQ4HSoEtcTmCCKOeDslB_emucYLz2oO8oHNr1bEVQ'],
          ],
        },
      ],
      ['given_name', 'Max'],
      ['family_name', 'Müller'],
      ['nationalities', ['DE']],
      ['birthdate', '1956-01-28'],
      ['place_of_birth', { country: 'IS', locality: 'Þykkvabæjarklaustur' }],
      [
        'address',
        { locality: 'Maxstadt', postal_code: '12344', country: 'DE', street_address: 'Weidenstraße 22' },
      ],
      ['birth_middle_name', 'Timotheus'],
      ['salutation', 'Dr.'],
      ['msisdn', '49123456789'],
    ],
    signature: 'mYXVvR8KVncmKXlLramnj6_cDR_A_loV9PKB5h3PF9cx8HZyDzpqLzCYAPmzCcE4Ovgtr2r8jKCaOZObg0KHhQ',
    shown: [0, 6, 3, 7, 8, 12],
    seen: {
      iss,
      ...times,
      verified_claims: {
        verification: {
          trust_framework: 'de_aml',
          evidence: [{ method: 'pipp' }],
          time: '2012-04-23T18:25Z',
        },
        claims: {
          given_name: 'Max',
          family_name: 'Müller',
          address: {
            locality: 'Maxstadt',
            postal_code: '12344',
            country: 'DE',
            street_address: 'Weidenstraße 22',
          },
        },
      },
    },
  },
  {
    name: 'A.3',
    typ: 'dc+sd-jwt',
    payload: {
      _sd: [
        ...['0HZmnSIPz337kSWe7C34l--88gzJi-eBJ2Vz_HJwATg', '1Crn03WmUeRWp4zwPvvCKXl9ZaQp-cdQV_gHdaGSWow'],
        ...['2r009dzvHuVrWrRXT5kJMmHnqEHHnWe0MLVZw8PATB8', '6ZNISDst62ymlrOAkadjdD5ZulT5A299J78SLhM__Os'],
        ...['78jg77-GYBeX8IQfoELPyL0DYPdmfZo0JgViV0_lKCM', '90CT8AaBPbn5X8nRXkesju1i0BqhWqZ3wqD4jF-qDGk'],
        ...['I00fcFUoDXCucp5yy2ujqPssDVGaWNiUliNz_awD0gc', 'KjAXgAA9N5WHEDtRIh4u5Mn1ZsWixhhWAiX-A4QiwgA'],
        ...['Lai6IU6d7GQagXR7AvGTrnXgSld3z8EIg_fv3fOZ1Wg', 'LezjabRqiZOXzEYmVZf8RMi9xAkd3_M1LZ8U7E4s3u4'],
        ...['RTz3qTmFNHbpWrrOMZS41F474kFqRv3vIPqth6PUhlM', 'W14XHbUffzuW4IFMjpSTb1melWxUWf4N_o2ldkkIqc8'],
        ...['WTpI7RcM3gxZruRpXzezSbkbOr93PVFvWx8woJ3j1cE', '_ohJVIQIBsU4updNS4_w4Kb1MHqJ0L9qLGshWq6JXQs'],
        'y50czc0ISChy_bsba1dMoUuAOQ5AMmOSfGoEe81v1FU',
      ],
      iss: 'https://pid-issuer.bund.de.example',
      ...times,
      vct: 'urn:eudi:pid:de:1',
      _sd_alg: 'sha-256',
      cnf,
    },
    disclosures: [
      ['given_name', 'Erika'],
      ['family_name', 'Mustermann'],
      ['birthdate', '1963-08-12'],
      ['street_address', 'Heidestraße 17'],
      ['locality', 'Köln'],
      ['postal_code', '51147'],
      ['country', 'DE'],
      [
        'address',
        {
          _sd: [
            ...['ALZERsSn5WNiEXdCksW8I5qQw3_NpAnRqpSAZDudgw8', 'D__W_uYcvRz3tvUnIJvBDHiTc7C__qHd0xNKwIs_w9k'],
            ...['eBpCXU1J5dhH2g4t8QYNW5ExS9AxUVblUodoLYoPho0', 'xOPy9-gJALK6UbWKFLR85cOByUD3AbNwFg3I3YfQE_I'],
          ],
        },
      ],
      ['nationalities', ['DE']],
      ['sex', 2],
      ['birth_family_name', 'Gabler'],
      ['locality', 'Berlin'],
      ['country', 'DE'],
      [
        'place_of_birth',
        {
          _sd: ['KUViaaLnY5jSML90G29OOLENPbbXfhSjSPMjZaGkxAE', 'YbsT0S76VqXCVsd1jUSlwKPDgmALeB1uZclFHXf-USQ'],
        },
      ],
      ['12', true],
      ['14', true],
      ['16', true],
      ['18', true],
      ['21', true],
      ['65', false],
      [
        'age_equal_or_over',
        {
          _sd: [
            ...['1tEiyzPRYOKsf7SsYGMgPZKsOT1lQZRxHXA0r5_Bwkk', 'CVKnly5P90yJs3EwtxQiOtUczaXCYNA4IczRaohrMDg'],
            ...['a44-g2Gr8_3AmJw2XZ8kI1y0Qz_ze9iOcW2W3RLpXGg', 'gkvy0FuvBBvj0hs2ZNwxcqOlf8mu2-kCE7-Nb2QxuBU'],
            ...['hrY4HnmF5b5JwC9eTzaFCUceIQAaIdhrqUXQNCWbfZI', 'y6SFrVFRyq50IbRJviTZqqjQWz0tLiuCmMeO0KqazGI'],
          ],
        },
      ],
      ['age_in_years', 62],
      ['age_birth_year', 1963],
      ['issuance_date', '2020-03-11'],
      ['expiry_date', '2030-03-12'],
      ['issuing_authority', 'DE'],
      ['issuing_country', 'DE'],
    ],
    signature: '3lRFu-0dmSwBu9fLylq_TrD9XDwwn8Hw4OZ4BGL5DudaGh9HU-t0LArtzVuX0STuk8Zv-hwDcois1sIsMTVsMA',
    shown: [20, 17, 8],
    binding: {
      hash: 'J0-bl8hbIg0xtsw27GvBuEVLIJl3eInyTFVQXND4ttc',
      signature: 'mspAqZzsXSuwyn90Jo-7CKzGwa98RL9_VvrqpCsXBl1i2qDDOCLlCB50XhJoSup5SF5ogYnOMheDpzoY0GZllA',
    },
    seen: {
      iss: 'https://pid-issuer.bund.de.example',
      ...times,
      vct: 'urn:eudi:pid:de:1',
      cnf,
      age_equal_or_over: { '18': true },
      nationalities: ['DE'],
    },
  },
  {
    name: 'A.4',
    payload: {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vaccination/v1'],
      type: ['VerifiableCredential', 'VaccinationCertificate'],
      issuer: 'https://example.com/issuer',
      issuanceDate: '2023-02-09T11:01:59Z',
      expirationDate: '2028-02-08T11:01:59Z',
      name: 'COVID-19 Vaccination Certificate',
      description: 'COVID-19 Vaccination Certificate',
      credentialSubject: {
        _sd: [
          ...['1V_K-8lDQ8iFXBFXbZY9ehqR4HabWCi5T0ybIzZPeww', 'JzjLgtP29dP-B3td12P674gFmK2zy81HMtBgf6CJNWg'],
          ...['R2fGbfA07Z_YlkqmNZyma1xyyx1XstIiS6B1Ybl2JZ4', 'TCmzrl7K2gev_du7pcMIyzRLHp-Yeg-Fl_cxtrUvPxg'],
          ...['V7kJBLK78TmVDOmrfJ7ZuUPHuK_2cc7yZRa4qV1txwM', 'b0eUsvGP-ODDdFoY4NlzlXc3tDslWJtCJF75Nw8Oj_g'],
          'zJK_eSMXjwM8dXmMZLnI8FGM08zJ3_ubGeEMJ-5TBy0',
        ],
        vaccine: {
          _sd: [
            ...['1cF5hLwkhMNIaqfWJrXI7NMWedL-9f6Y2PA52yPjSZI', 'Hiy6WWueLD5bn16298tPv7GXhmldMDOTnBi-CZbphNo'],
            'Lb027q691jXXl-jC73vi8ebOj9smx3C-_og7gA4TBQE',
          ],
          type: 'Vaccine',
        },
        recipient: {
          _sd: [
            ...['1lSQBNY24q0Th6OGzthq-7-4l6cAaxrYXOGZpeW_lnA', '3nzLq81M2oN06wdv1shHvOEJVxZ5KLmdDkHEDJABWEI'],
            ...['Pn1sWi06G4LJrnn-_RT0RbM_HTdxnPJQuX2fzWv_JOU', 'lF9uzdsw7HplGLc714Tr4WO7MGJza7tt7QFleCX4Itw'],
          ],
          type: 'VaccineRecipient',
        },
        type: 'VaccinationEvent',
      },
      _sd_alg: 'sha-256',
      cnf,
    },
    disclosures: [
      ['atcCode', 'J07BX03'],
      ['medicinalProductName', 'COVID-19 Vaccine Moderna'],
      ['marketingAuthorizationHolder', 'Moderna Biotech'],
      ['nextVaccinationDate', '2021-08-16T13:40:12Z'],
      ['countryOfVaccination', 'GE'],
      ['dateOfVaccination', '2021-06-23T13:40:12Z'],
      ['order', '3/3'],
      ['gender', 'Female'],
      ['birthDate', '1961-08-17'],
      ['givenName', 'Marion'],
      ['familyName', 'Mustermann'],
      ['administeringCentre', 'Praxis Sommergarten'],
      ['batchNumber', '1626382736'],
      ['healthProfessional', '883110000015376'],
    ],
    signature: 'qxZcTH2H4F1624zcCizMObiHxbzs4hEL7Z-JEkQEWHqMtd4Gw4tSNo6fMmvIOfuzdETNbJhSUzNzebuJuAcwQQ',
    shown: [6, 5, 0, 1],
    binding: {
      hash: 'aNMhfko1HdK6IWTq57nZh4g-LOCKvVEv17pt0JX4TdU',
      signature: '6fnltPke7w5nSubMCYTQ5yNZIPjpctAMpF_0s5ulIf31dCFRUikO3kWsE8rTlij0mw88uKyq5IxzY8k1bZuyfg',
    },
    seen: {
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/vaccination/v1'],
      type: ['VerifiableCredential', 'VaccinationCertificate'],
      issuer: 'https://example.com/issuer',
      issuanceDate: '2023-02-09T11:01:59Z',
      expirationDate: '2028-02-08T11:01:59Z',
      name: 'COVID-19 Vaccination Certificate',
      description: 'COVID-19 Vaccination Certificate',
      credentialSubject: {
        vaccine: { type: 'Vaccine', atcCode: 'J07BX03', medicinalProductName: 'COVID-19 Vaccine Moderna' },
        recipient: { type: 'VaccineRecipient' },
        type: 'VaccinationEvent',
        order: '3/3',
        dateOfVaccination: '2021-06-23T13:40:12Z',
      },
      cnf,
    },
  },
];

export type Example = { name: string; issued: string; presentation: string; isBound: boolean; seen: Json };

export const examples: readonly Example[] = made.map(
  ({ name, typ = 'example+sd-jwt', payload, disclosures, signature, shown, binding, seen }) => {
    const jwt = `${encoded({ alg: 'ES256', typ })}.${encoded(payload)}.${signature}`;
    const all = disclosures.map((parts, at) =>
      encoded(parts.at(-1) === 'salted' ? parts.slice(0, -1) : [salts[at] ?? '', ...parts]),
    );
    const presented = `${[jwt, ...shown.map((at) => all[at])].join('~')}~`;
    const kb = binding
      ? `${encoded({ alg: 'ES256', typ: 'kb+jwt' })}.${encoded({ ...bound, sd_hash: binding.hash })}.${binding.signature}`
      : '';
    return {
      name,
      issued: `${[jwt, ...all].join('~')}~`,
      presentation: presented + kb,
      isBound: binding !== undefined,
      seen,
    };
  },
);

const digestsOf = {
  street: '9gjVuXtdFROCgRrtNcGUXmF65rdezi_6Er_j76kmYyM',
  locality: '6vh9bq-zS4GKM_7GpggVbYzzu6oOGXrmNVGPHP75Ud0',
  region: 'KURDPh4ZC19-3tiz-Df39V8eidy1oV3a3H1Da2N0g88',
  country: 'WN9r9dCBJ8HTCsS2jKASxTjEyW5m5x65_Z_2ro2jfXM',
};
const address = {
  street_address: 'Schulstr. 12',
  locality: 'Schulpforta',
  region: 'Sachsen-Anhalt',
  country: 'DE',
};
const single = Object.entries(address).map(([claim, value], at) => encoded([salts[at] ?? '', claim, value]));
const list = [digestsOf.locality, digestsOf.street, digestsOf.region, digestsOf.country];

/** Section 6 has payloads and disclosures without a signature: flat, structured, with one open, recursive. */
export const unsigned: readonly { name: string; payload: Json; disclosures: readonly string[] }[] = [
  {
    name: '6.1',
    payload: { _sd: ['fOBUSQvo46yQO-wRwXBcGqvnbKIueISEL961_Sjd4do'], _sd_alg: 'sha-256' },
    disclosures: [encoded([salts[0] ?? '', 'address', address])],
  },
  { name: '6.2', payload: { address: { _sd: list }, _sd_alg: 'sha-256' }, disclosures: single },
  {
    name: '6.2, country open',
    payload: { address: { _sd: list.slice(0, 3), country: 'DE' }, _sd_alg: 'sha-256' },
    disclosures: single.slice(0, 3),
  },
  {
    name: '6.3',
    payload: { _sd: ['HvrKX6fPV0v9K_yCVFBiLFHsMaxcD_114Em6VT8x1lg'], _sd_alg: 'sha-256' },
    disclosures: [...single, encoded([salts[4] ?? '', 'address', { _sd: list }])],
  },
];
export const addressOf6 = address;

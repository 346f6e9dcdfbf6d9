export const projectFactoryAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "access",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "book",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "registry",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "deadline",
        "type": "uint32"
      }
    ],
    "name": "ApprovalExpired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "approval",
        "type": "bytes32"
      }
    ],
    "name": "ApprovalIsRevoked",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BadApproval",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BadName",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "slug",
        "type": "string"
      }
    ],
    "name": "BadSlug",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BadSponsors",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "field",
        "type": "bytes32"
      }
    ],
    "name": "BadTerms",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BadTranches",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "BadVerifiers",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "currency",
        "type": "address"
      }
    ],
    "name": "CurrencyNotAllowed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "ERC1967InvalidImplementation",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC1967NonPayable",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedDeployment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "raiseFeeBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "managementFeeBps",
        "type": "uint16"
      }
    ],
    "name": "FeeChanged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "bps",
        "type": "uint16"
      }
    ],
    "name": "FeeTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidInitialization",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spv",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "NonceUsed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "NotAReviewer",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotInitializing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "spv",
        "type": "address"
      }
    ],
    "name": "NotTheSPV",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "slug",
        "type": "string"
      }
    ],
    "name": "SlugTaken",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UUPSUnauthorizedCallContext",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "slot",
        "type": "bytes32"
      }
    ],
    "name": "UUPSUnsupportedProxiableUUID",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "field",
        "type": "bytes32"
      }
    ],
    "name": "ZeroAddress",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "approval",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      }
    ],
    "name": "ApprovalRevoked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "currency",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "symbol",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "decimals",
        "type": "uint8"
      }
    ],
    "name": "CurrencyAllowed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "raiseFeeBps",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "managementFeeBps",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      }
    ],
    "name": "FeesChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      }
    ],
    "name": "Initialized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "spv",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "offering",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "treasury",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "governance",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "timelock",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "currencyDecimals",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "spv",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "release",
            "type": "uint32"
          },
          {
            "internalType": "string",
            "name": "slug",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "symbol",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "dossierHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint160[]",
            "name": "sponsors",
            "type": "uint160[]"
          },
          {
            "internalType": "address",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "secondVerifier",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "currency",
            "type": "address"
          },
          {
            "components": [
              {
                "internalType": "uint128",
                "name": "price",
                "type": "uint128"
              },
              {
                "internalType": "uint32",
                "name": "softCap",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "hardCap",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "minTicket",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "opensAt",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "closesAt",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "reflection",
                "type": "uint32"
              },
              {
                "internalType": "uint16",
                "name": "minIdentities",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "maxBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32[4]",
                "name": "tierLimits",
                "type": "uint32[4]"
              }
            ],
            "internalType": "struct OfferingTerms",
            "name": "terms",
            "type": "tuple"
          },
          {
            "internalType": "uint16[]",
            "name": "trancheBps",
            "type": "uint16[]"
          },
          {
            "internalType": "uint32",
            "name": "longStop",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "concessionEnd",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "raiseFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "managementFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "unclaimedDestination",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "deadline",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct ProjectParams",
        "name": "params",
        "type": "tuple"
      }
    ],
    "name": "ProjectCreated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "Upgraded",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "UPGRADE_INTERFACE_VERSION",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "currency",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "allowed",
        "type": "bool"
      }
    ],
    "name": "allowCurrency",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "spv",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "release",
            "type": "uint32"
          },
          {
            "internalType": "string",
            "name": "slug",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "symbol",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "dossierHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint160[]",
            "name": "sponsors",
            "type": "uint160[]"
          },
          {
            "internalType": "address",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "secondVerifier",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "currency",
            "type": "address"
          },
          {
            "components": [
              {
                "internalType": "uint128",
                "name": "price",
                "type": "uint128"
              },
              {
                "internalType": "uint32",
                "name": "softCap",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "hardCap",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "minTicket",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "opensAt",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "closesAt",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "reflection",
                "type": "uint32"
              },
              {
                "internalType": "uint16",
                "name": "minIdentities",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "maxBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32[4]",
                "name": "tierLimits",
                "type": "uint32[4]"
              }
            ],
            "internalType": "struct OfferingTerms",
            "name": "terms",
            "type": "tuple"
          },
          {
            "internalType": "uint16[]",
            "name": "trancheBps",
            "type": "uint16[]"
          },
          {
            "internalType": "uint32",
            "name": "longStop",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "concessionEnd",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "raiseFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "managementFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "unclaimedDestination",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "deadline",
            "type": "uint32"
          }
        ],
        "internalType": "struct ProjectParams",
        "name": "params",
        "type": "tuple"
      }
    ],
    "name": "approvalDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "spv",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "release",
            "type": "uint32"
          },
          {
            "internalType": "string",
            "name": "slug",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "name",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "symbol",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "dossierHash",
            "type": "bytes32"
          },
          {
            "internalType": "uint160[]",
            "name": "sponsors",
            "type": "uint160[]"
          },
          {
            "internalType": "address",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "secondVerifier",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "currency",
            "type": "address"
          },
          {
            "components": [
              {
                "internalType": "uint128",
                "name": "price",
                "type": "uint128"
              },
              {
                "internalType": "uint32",
                "name": "softCap",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "hardCap",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "minTicket",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "opensAt",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "closesAt",
                "type": "uint32"
              },
              {
                "internalType": "uint32",
                "name": "reflection",
                "type": "uint32"
              },
              {
                "internalType": "uint16",
                "name": "minIdentities",
                "type": "uint16"
              },
              {
                "internalType": "uint16",
                "name": "maxBps",
                "type": "uint16"
              },
              {
                "internalType": "uint32[4]",
                "name": "tierLimits",
                "type": "uint32[4]"
              }
            ],
            "internalType": "struct OfferingTerms",
            "name": "terms",
            "type": "tuple"
          },
          {
            "internalType": "uint16[]",
            "name": "trancheBps",
            "type": "uint16[]"
          },
          {
            "internalType": "uint32",
            "name": "longStop",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "concessionEnd",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "raiseFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "managementFeeBps",
            "type": "uint16"
          },
          {
            "internalType": "address",
            "name": "unclaimedDestination",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          },
          {
            "internalType": "uint32",
            "name": "deadline",
            "type": "uint32"
          }
        ],
        "internalType": "struct ProjectParams",
        "name": "params",
        "type": "tuple"
      },
      {
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "createProject",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "token",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "offering",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "treasury",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "governance",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "timelock",
            "type": "address"
          }
        ],
        "internalType": "struct Suite",
        "name": "suite",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "feeRecipient",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fees",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "raiseFeeBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "managementFeeBps",
        "type": "uint16"
      },
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "initialize",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "currency",
        "type": "address"
      }
    ],
    "name": "isCurrency",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "name": "isProject",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "spv",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "nonceUsed",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "slug",
        "type": "string"
      }
    ],
    "name": "projectOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "token",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "proxiableUUID",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "approval",
        "type": "bytes32"
      }
    ],
    "name": "revokeApproval",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "raiseFeeBps",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "managementFeeBps",
        "type": "uint16"
      },
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      }
    ],
    "name": "setFees",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newImplementation",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "upgradeToAndCall",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  }
] as const;
